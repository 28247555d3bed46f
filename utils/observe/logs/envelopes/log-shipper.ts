import { parsedJson } from '../../../lib/json-splitter';
import { recordIn } from '../../../lib/loose';
import { type LogEnvelope, whole } from '../log-envelope';

/** Where each puts the line: Filebeat and Vector, Fluent Bit, Google Cloud Logging, journald (`journalctl -o json`), Loki. */
const MEMBERS = ['message', 'log', 'textPayload', 'MESSAGE', 'line'] as const;

/** An object of a shipper around each line. What is in it is a log that is known, or it is no envelope. */
export const envelope: LogEnvelope = {
  id: 'log-shipper',
  open: (line) => {
    if (!line.startsWith('{')) return null;
    const record = recordIn(parsedJson(line));
    const held = MEMBERS.map((member) => record[member]).find((value) => typeof value === 'string');
    return typeof held === 'string' ? whole(held.replace(/\r?\n$/, '')) : null;
  },
  examples: (inner) => ({
    matches: [
      JSON.stringify({ '@timestamp': '2026-11-28T07:40:59.123Z', message: inner, log: { offset: 7 } }),
      JSON.stringify({ timestamp: '2026-11-28T07:40:59Z', textPayload: inner, resource: { type: 'k8s_container' } }),
      JSON.stringify({ MESSAGE: inner, _SYSTEMD_UNIT: 'nginx.service', __REALTIME_TIMESTAMP: '1795851659000000' }),
      JSON.stringify({ log: `${inner}\n`, kubernetes: { pod_name: 'api-1' } }),
    ],
    nearMisses: [JSON.stringify({ text: inner }), JSON.stringify({ message: { text: inner } }), inner],
  }),
};
