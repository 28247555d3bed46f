import { logTime } from '../../../lib/log-time';
import { defineLines, type LogExamples, mostly } from '../log-format';
import { logRecord, type Row, requestLine, statusIn, told } from '../log-record';
import { spaced } from '../spaced';

const KINDS = new Set(['http', 'https', 'h2', 'grpcs', 'ws', 'wss']);

/**
 * Access log of an AWS Application Load Balancer. It has no headers but the user agent: tokens show in URLs alone. Source: AWS,
 * "Access logs for your Application Load Balancer", syntax of entries.
 */
export const format = defineLines({
  id: 'alb',
  sniff: (lines) => mostly(lines, (line) => typeof read(line) !== 'string'),
  reader: () => read,
});

function read(line: string): Row {
  const fields = spaced(line, 24);
  if (fields === null || !KINDS.has(fields[0] ?? '') || fields.length < 13) return 'not-this-format';
  const [, time = '', balancer = '', client, , , , , status, , , , request = '', agent, , , , , domain] = fields;
  const at = logTime(time);
  if (at === null) return 'no-time';
  const { method, target } = requestLine(request);
  const agentText = told(agent);
  return [
    logRecord({
      at,
      method: told(method),
      target: told(target),
      destination: told(domain) || balancer,
      status: statusIn(status),
      client: told(client),
      agent: agentText,
      headers: agentText === '' ? [] : [['user-agent', agentText]],
    }),
  ];
}

export const examples = (): LogExamples => {
  const times = '0.000 0.004 0.000';
  const line = (client: string, status: string, request: string) =>
    `https 2025-10-10T13:55:36.186641Z app/shop/50dc6c495c0c9188 ${client} 10.0.0.1:80 ${times} ${status} 200 34 366 "${request}" "curl/8.5" TLS_AES_128_GCM_SHA256 TLSv1.3 arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/t/73e2d6bc24d8a067 "Root=1-58337262-36d228ad5d99923122bbe354" "app.test" "-" 0 2025-10-10T13:55:36.180000Z "forward" "-" "-" "10.0.0.1:80" "200" "-" "-"`;
  const reads = { at: Date.UTC(2025, 9, 10, 13, 55, 36, 187), destination: 'app.test', agent: 'curl/8.5' };
  const url = 'https://app.test:443/orders/42?page=2';
  return {
    matches: [
      {
        rows: [line('203.0.113.7:2817', '200', `GET ${url} HTTP/2.0`)],
        reads: { ...reads, at: reads.at - 1, method: 'GET', target: url, status: 200, client: '203.0.113.7:2817' },
      },
      {
        rows: [line('[2001:db8::1]:443', '403', `PUT ${url} HTTP/1.1`)],
        reads: { method: 'PUT', status: 403, client: '[2001:db8::1]:443' },
      },
      { rows: [line('203.0.113.7:2817', '400', '- http://app.test:80- -')], reads: { status: 400, method: '' } },
    ],
    nearMisses: [
      ['http 2025-10-10T13:55:36Z too few fields "GET / HTTP/1.1"'],
      [line('203.0.113.7:2817', '200', `GET ${url} HTTP/2.0`).replace('https ', 'tls ')],
    ],
  };
};
