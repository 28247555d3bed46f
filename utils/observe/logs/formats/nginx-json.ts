import { recordIn } from '../../../lib/loose';
import { sample } from '../../../lib/sample';
import { defineJson, type LogExamples, mostly } from '../log-format';
import { mappedReader } from '../mapped-json';

/** nginx with `escape=json`, members named as its variables. Source: nginx, "Module ngx_http_log_module". */
export const format = defineJson({
  id: 'nginx-json',
  sniff: (values) =>
    mostly(values, (value) => {
      const { remote_addr, request, request_uri, uri, request_method, time_iso8601, time_local, msec } =
        recordIn(value);
      const isTimed = [time_iso8601, time_local, msec].some((one) => one !== undefined);
      return isTimed && remote_addr !== undefined && [request, request_uri, uri, request_method].some(Boolean);
    }),
  reader: mappedReader,
});

export const examples = (): LogExamples => {
  const token = sample('', 40);
  const line = {
    time_iso8601: '2025-10-10T13:55:36+02:00',
    remote_addr: '203.0.113.7',
    remote_user: 'ada',
    request: 'GET /orders/42?page=2 HTTP/1.1',
    status: '200',
    host: 'app.test',
    http_user_agent: 'curl/8.5',
    http_authorization: `Bearer ${token}`,
    http_x_api_key: '',
  };
  const at = Date.UTC(2025, 9, 10, 11, 55, 36);
  return {
    matches: [
      {
        rows: [JSON.stringify(line)],
        reads: {
          ...{ at, method: 'GET', target: '/orders/42?page=2', status: 200, client: '203.0.113.7', principal: 'ada' },
          ...{ destination: 'app.test', agent: 'curl/8.5', headers: [['authorization', `Bearer ${token}`]] },
        },
      },
      {
        rows: [
          JSON.stringify({ msec: '1760097336.250', remote_addr: '::1', request_method: 'PUT', uri: '/x', args: 'a=1' }),
        ],
        reads: { at: 1_760_097_336_250, method: 'PUT', target: '/x?a=1', client: '::1' },
      },
    ],
    nearMisses: [
      [JSON.stringify({ time: '2025-10-10T13:55:36Z', path: '/x', status: 200 })],
      [JSON.stringify({ remote_addr: '203.0.113.7', request: 'GET / HTTP/1.1' })],
    ],
  };
};
