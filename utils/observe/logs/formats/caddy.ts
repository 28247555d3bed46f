import { recordIn, textIn } from '../../../lib/loose';
import { sample } from '../../../lib/sample';
import { FieldRow } from '../fields';
import { defineJson, type LogExamples, mostly } from '../log-format';
import type { Row } from '../log-record';

const isAccess = (value: unknown) => textIn(recordIn(value).logger).startsWith('http.log.access');

/**
 * Caddy's access log. Credentials are `REDACTED` in it unless `log_credentials` is set. Source: Caddy, "How logging works".
 */
export const format = defineJson({
  id: 'caddy',
  sniff: (values) => mostly(values, isAccess),
  reader: () => read,
});

function read(value: unknown): Row {
  const line = recordIn(value);
  const request = recordIn(line.request);
  // Its other loggers write to the same file.
  if (line.request === undefined) return line.logger === undefined ? 'not-this-format' : 'other-event';
  const row = new FieldRow();
  row.set('time', line.ts);
  row.set('method', request.method);
  row.set('url', request.uri);
  row.set('host', request.host);
  row.set('status', line.status);
  row.set('client', request.client_ip ?? request.remote_ip ?? request.remote_addr);
  row.set('principal', line.user_id);
  for (const [name, values] of Object.entries(recordIn(request.headers)).slice(0, 100)) {
    for (const one of Array.isArray(values) ? values.slice(0, 20) : [])
      if (typeof one === 'string') row.header(name, one);
  }
  return row.record();
}

export const examples = (): LogExamples => {
  const token = sample('', 40);
  const headers = { 'User-Agent': ['curl/8.5'], Authorization: [`Bearer ${token}`] };
  const request = {
    remote_ip: '203.0.113.7',
    client_ip: '203.0.113.7',
    method: 'GET',
    host: 'app.test',
    uri: '/orders/42',
  };
  const line = {
    level: 'info',
    ts: 1_760_097_336.25,
    logger: 'http.log.access.log0',
    msg: 'handled request',
    status: 200,
  };
  const reads = {
    ...{ at: 1_760_097_336_250, method: 'GET', target: '/orders/42', destination: 'app.test', status: 200 },
    client: '203.0.113.7',
  };
  return {
    matches: [
      {
        rows: [JSON.stringify({ ...line, request: { ...request, headers } })],
        reads: {
          ...reads,
          agent: 'curl/8.5',
          headers: [
            ['user-agent', 'curl/8.5'],
            ['authorization', `Bearer ${token}`],
          ],
        },
      },
      { rows: [JSON.stringify({ ...line, user_id: 'ada', request })], reads: { ...reads, principal: 'ada' } },
    ],
    nearMisses: [
      [JSON.stringify({ ...line, logger: 'tls.obtain', msg: 'certificate obtained' })],
      [JSON.stringify({ ts: line.ts, request, status: 200 })],
    ],
  };
};
