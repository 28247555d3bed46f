import { recordIn, textIn } from '../../../lib/loose';
import { sample } from '../../../lib/sample';
import { type Field, FieldRow } from '../fields';
import { defineJson, type LogExamples, mostly } from '../log-format';
import type { Row } from '../log-record';

const FIELDS: readonly (readonly [string, Field])[] = [
  ['EdgeStartTimestamp', 'time'],
  ['EdgeEndTimestamp', 'time'],
  ['ClientRequestMethod', 'method'],
  ['ClientRequestURI', 'url'],
  ['ClientRequestHost', 'host'],
  ['EdgeResponseStatus', 'status'],
  ['ClientIP', 'client'],
  ['ClientRequestUserAgent', 'header.user-agent'],
  ['ClientRequestReferer', 'header.referer'],
  ['ClientDeviceType', 'context'],
];

/**
 * Cloudflare's HTTP requests by Logpush. Tokens are in URLs, and in headers and cookies that are logged as custom fields. Source:
 * Cloudflare, "Logpush datasets: HTTP requests" and "Custom fields".
 */
export const format = defineJson({
  id: 'cloudflare-http',
  sniff: (values) =>
    mostly(values, (value) => {
      const { ClientRequestURI, ClientRequestPath, EdgeStartTimestamp, EdgeEndTimestamp } = recordIn(value);
      return (
        (ClientRequestURI ?? ClientRequestPath) !== undefined && (EdgeStartTimestamp ?? EdgeEndTimestamp) !== undefined
      );
    }),
  reader: () => read,
});

function read(value: unknown): Row {
  const line = recordIn(value);
  const row = new FieldRow();
  for (const [name, field] of FIELDS) row.set(field, line[name]);
  if (line.ClientRequestURI === undefined) row.set('url', line.ClientRequestPath);
  for (const [name, header] of Object.entries(recordIn(line.RequestHeaders)).slice(0, 50))
    row.header(name, textIn(header));
  for (const [name, cookie] of Object.entries(recordIn(line.Cookies)).slice(0, 50))
    if (/^[\w.-]{1,64}$/.test(name)) row.set(`cookie.${name}`, cookie);
  return row.record();
}

export const examples = (): LogExamples => {
  const token = sample('', 40);
  const line = {
    ClientIP: '203.0.113.7',
    ClientRequestHost: 'app.test',
    ClientRequestMethod: 'GET',
    ClientRequestURI: '/orders/42?page=2',
    ClientRequestUserAgent: 'curl/8.5',
    EdgeResponseStatus: 200,
    EdgeStartTimestamp: '2025-10-10T13:55:36Z',
    RequestHeaders: { authorization: `Bearer ${token}` },
  };
  const at = Date.UTC(2025, 9, 10, 13, 55, 36);
  const reads = {
    at,
    client: '203.0.113.7',
    method: 'GET',
    target: '/orders/42?page=2',
    destination: 'app.test',
    status: 200,
  };
  return {
    matches: [
      {
        rows: [JSON.stringify(line)],
        reads: {
          ...reads,
          headers: [
            ['user-agent', 'curl/8.5'],
            ['authorization', `Bearer ${token}`],
          ],
        },
      },
      {
        rows: [JSON.stringify({ ...line, EdgeStartTimestamp: at * 1e6, RequestHeaders: {}, Cookies: { sid: token } })],
        reads: {
          at,
          headers: [
            ['user-agent', 'curl/8.5'],
            ['cookie', `sid=${token}`],
          ],
        },
      },
    ],
    nearMisses: [
      [JSON.stringify({ Datetime: 1, ClientIP: '203.0.113.7', Action: 'block' })],
      [JSON.stringify({ ClientRequestURI: '/x' })],
    ],
  };
};
