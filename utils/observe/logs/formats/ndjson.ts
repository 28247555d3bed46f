import { recordIn } from '../../../lib/loose';
import { sample } from '../../../lib/sample';
import { isUseful } from '../guess-fields';
import { defineJson, type LogExamples } from '../log-format';
import { guessed, mappedReader } from '../mapped-json';

/** JSON objects of any kind, one a line or in an array; which member is which is guessed by its name. */
export const format = defineJson({
  id: 'ndjson',
  isGeneric: true,
  sniff: (values) => values.some((value) => Object.keys(recordIn(value)).length > 0) && isUseful(guessed(values)),
  reader: mappedReader,
});

export const examples = (): LogExamples => {
  const token = sample('', 40);
  const fingerprint = sample('tw1_', 22);
  const at = Date.UTC(2025, 9, 10, 13, 55, 36);
  const line = {
    at: new Date(at).toISOString(),
    method: 'GET',
    path: '/orders/42',
    status: 200,
    client: '203.0.113.7',
  };
  const request = { at, method: 'GET', target: '/orders/42', status: 200, client: '203.0.113.7' };
  const req = { method: 'POST', url: '/login', headers: { authorization: `Bearer ${token}`, host: 'app.test' } };
  return {
    matches: [
      {
        rows: [JSON.stringify({ ...line, token: fingerprint })],
        reads: { ...request, tokens: [{ kind: 'value', of: '', value: fingerprint }] },
      },
      {
        rows: [JSON.stringify({ level: 30, time: at, req, res: { statusCode: 403 }, remoteAddress: '::1' })],
        reads: { at, method: 'POST', target: '/login', status: 403, destination: 'app.test', client: '::1' },
      },
    ],
    nearMisses: [
      [JSON.stringify({ level: 'info', msg: 'started', pid: 12 })],
      [JSON.stringify({ time: line.at, msg: 'no request at all' })],
      ['[]'],
    ],
  };
};
