import { sample } from '../../../lib/sample';
import { type Field, FieldRow } from '../fields';
import { defineLines, type LogExamples, type Setup } from '../log-format';
import { type Row, told } from '../log-record';

const FIELDS: Readonly<Record<string, Field>> = {
  'c-ip': 'client',
  'cs-method': 'method',
  'cs-uri-stem': 'url',
  'cs-uri-query': 'query',
  'sc-status': 'status',
  'x-host-header': 'host',
  'cs-host': 'host',
  'cs-username': 'principal',
};
const HEADER = /^cs\(([\w-]{1,64})\)$/;

/**
 * W3C extended log files with a `#Fields:` heading: CloudFront's standard logs, IIS. CloudFront writes values percent-encoded, IIS
 * a plus for a space. Source: W3C, "Extended Log File Format"; AWS, "Standard logging reference".
 */
export const format = defineLines({
  id: 'cloudfront',
  sniff: (lines) => lines.some((line) => /^#Fields: .*\b(?:cs-uri-stem|cs-method|c-ip)\b/.test(line)),
  reader,
});

function reader(_: Setup): (line: string) => Row {
  let names: readonly string[] = [];
  return (line) => {
    if (line.startsWith('#')) {
      if (line.startsWith('#Fields:')) names = line.slice('#Fields:'.length).trim().split(/\s+/);
      return [];
    }
    const values = line.split(line.includes('\t') ? '\t' : ' ');
    if (names.length === 0 || values.length !== names.length) return 'not-this-format';
    const row = new FieldRow();
    let [date, time] = ['', ''];
    for (const [index, name] of names.entries()) {
      const value = told(values[index]);
      if (value === '') continue;
      if (name === 'date') date = value;
      else if (name === 'time') time = value;
      else if (name === 'cs(Host)') row.set('host', value);
      else if (HEADER.test(name)) row.header(HEADER.exec(name)?.[1] ?? '', plain(value));
      else if (FIELDS[name]) row.set(FIELDS[name], value);
    }
    row.set('time', `${date} ${time}`);
    return row.record();
  };
}

function plain(value: string): string {
  try {
    return decodeURIComponent(value.includes(' ') ? value : value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}

export const examples = (): LogExamples => {
  const token = sample('', 40);
  const fields =
    '#Fields: date time c-ip cs-method cs(Host) cs-uri-stem sc-status cs(User-Agent) cs-uri-query cs(Cookie) x-host-header';
  const row = ['2025-10-10', '13:55:36', '203.0.113.7', 'GET', 'd111.cloudfront.net', '/orders/42', '200'];
  const line = [...row, 'curl/8.5%20(x)', 'page=2', `sid=${token};%20a=b`, 'app.test'].join('\t');
  const at = Date.UTC(2025, 9, 10, 13, 55, 36);
  const reads = {
    at,
    client: '203.0.113.7',
    method: 'GET',
    target: '/orders/42?page=2',
    status: 200,
    destination: 'app.test',
  };
  return {
    matches: [
      { rows: ['#Version: 1.0', fields, line], reads: { ...reads, agent: 'curl/8.5 (x)' } },
      {
        rows: [
          '#Software: Microsoft Internet Information Services 10.0',
          '#Fields: date time cs-method cs-uri-stem cs-uri-query cs-username c-ip cs(User-Agent) sc-status',
          '2025-10-10 13:55:36 POST /login - ada ::1 Mozilla/5.0+(X11) 401',
        ],
        reads: {
          at,
          method: 'POST',
          target: '/login',
          principal: 'ada',
          client: '::1',
          agent: 'Mozilla/5.0 (X11)',
          status: 401,
        },
      },
    ],
    nearMisses: [[line], ['#Fields: date time s-computername cpu', '2025-10-10 13:55:36 host 12']],
  };
};
