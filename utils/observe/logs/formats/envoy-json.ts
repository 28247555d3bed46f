import { recordIn } from '../../../lib/loose';
import { sample } from '../../../lib/sample';
import { defineJson, type LogExamples, mostly } from '../log-format';
import { mappedReader } from '../mapped-json';

/** Envoy and Istio with a `json_format`, members named as their defaults do. Source: Envoy, "Access logging". */
export const format = defineJson({
  id: 'envoy-json',
  sniff: (values) =>
    mostly(values, (value) => {
      const { start_time, response_code, method, path, authority, response_flags } = recordIn(value);
      const isRequest = [method, path, authority].some((one) => typeof one === 'string');
      return start_time !== undefined && isRequest && (response_code !== undefined || response_flags !== undefined);
    }),
  reader: mappedReader,
});

export const examples = (): LogExamples => {
  const fingerprint = sample('tw1_', 22);
  const line = {
    start_time: '2025-10-10T13:55:36.123Z',
    method: 'GET',
    path: '/orders/42',
    response_code: 403,
    response_flags: '-',
    authority: 'app.test',
    user_agent: 'curl/8.5',
    downstream_remote_address: '203.0.113.7:51234',
    upstream_host: '10.0.0.9:8080',
    token: fingerprint,
  };
  const at = Date.UTC(2025, 9, 10, 13, 55, 36, 123);
  return {
    matches: [
      {
        rows: [JSON.stringify(line)],
        reads: {
          ...{ at, method: 'GET', target: '/orders/42', status: 403, client: '203.0.113.7:51234', agent: 'curl/8.5' },
          ...{ destination: 'app.test', tokens: [{ kind: 'value', of: '', value: fingerprint }] },
        },
      },
      { rows: [JSON.stringify({ ...line, token: '-' })], reads: { tokens: [] } },
    ],
    nearMisses: [
      [JSON.stringify({ time: '2025-10-10T13:55:36Z', path: '/x', status: 200 })],
      [JSON.stringify({ start_time: '2025-10-10T13:55:36Z', response_code: 0, bytes_sent: 12 })],
    ],
  };
};
