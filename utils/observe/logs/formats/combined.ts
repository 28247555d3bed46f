import { sample } from '../../../lib/sample';
import { fill, lineTemplate, readRest } from '../line-template';
import { defineLines, type LogExamples, mostly } from '../log-format';
import type { Row } from '../log-record';

const USUAL = ['%h %l %u %t "%r" %>s %b', '%v %h %l %u %t "%r" %>s %b'].flatMap((one) => lineTemplate(one) ?? []);

/**
 * Access logs of Apache and nginx: `common`, `combined`, with the virtual host before it, or any `log_format` that is given.
 * Fields behind them count where they show what they are. Source: Apache, "Log Files"; nginx, "ngx_http_log_module".
 */
export const format = defineLines({
  id: 'combined',
  sniff: (lines) => mostly(lines, (line) => typeof usual(line) !== 'string'),
  reader: ({ template }) => {
    const given = template === '' ? null : lineTemplate(template);
    if (given === null) return usual;
    return (line) => {
      const filled = fill(given, line);
      if (filled === null) return 'not-this-format';
      readRest(filled.row, filled.rest.trimStart());
      return filled.row.record();
    };
  },
});

function usual(line: string): Row {
  let fault: Row = 'not-this-format';
  // A time in the place of the virtual host is of what carries the log.
  if (/^\d{4}-\d\d-\d\dT/.test(line)) return fault;
  for (const template of USUAL) {
    const filled = /^\S+ \S+ \S+ \[|^\S+ \S+ \S+ \S+ \[/.test(line) ? fill(template, line) : null;
    if (filled === null) continue;
    const rest = /^ "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)"/.exec(filled.rest);
    if (rest) {
      filled.row.set('header.referer', rest[1]);
      filled.row.set('header.user-agent', rest[2]);
    }
    readRest(filled.row, filled.rest.slice(rest?.[0].length ?? 0).trimStart());
    const row = filled.row.record();
    if (typeof row !== 'string') return row;
    fault = row;
  }
  return fault;
}

const TIME = '[10/Oct/2025:13:55:36 +0200]';
const AT = Date.UTC(2025, 9, 10, 11, 55, 36);

export const examples = (): LogExamples => {
  const token = sample('', 40);
  const fingerprint = sample('tw1_', 22);
  const line = `203.0.113.7 - ada ${TIME} "GET /orders/42?page=2 HTTP/1.1" 200 512`;
  const request = { at: AT, method: 'GET', target: '/orders/42?page=2', status: 200, client: '203.0.113.7' };
  const value = { kind: 'value', of: '', value: fingerprint } as const;
  return {
    matches: [
      { rows: [line], reads: { ...request, principal: 'ada', destination: '' } },
      { rows: [`${line} "https://app.test/" "curl/8.5"`], reads: { ...request, agent: 'curl/8.5' } },
      { rows: [`app.test ${line} "-" "-"`], reads: { ...request, destination: 'app.test', agent: '' } },
      { rows: [`${line} "-" "curl/8.5" ${fingerprint}`], reads: { tokens: [value] } },
      {
        rows: [`${line} "-" "-" "Bearer ${token}"`],
        reads: { headers: [['authorization', `Bearer ${token}`]] },
      },
      {
        rows: [`2001:db8::1 - - ${TIME} "\\x16\\x03\\x01" 400 157 "-" "-"`],
        reads: { at: AT, method: '', target: '', status: 400, client: '2001:db8::1' },
      },
    ],
    nearMisses: [
      ['2025/10/10 13:55:36 [error] 29#29: *1 open() "/srv/x" failed'],
      ['Oct 10 13:55:36 host sshd[812]: Accepted publickey for ada'],
      [`203.0.113.7 - - [10/Foo/2025:13:55:36 +0200] "GET / HTTP/1.1" 200 512`],
      [`2025-10-10T11:55:36Z ${line}`],
    ],
  };
};
