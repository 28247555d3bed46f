import { parsedJson } from '../../../lib/json-splitter';
import { recordIn } from '../../../lib/loose';
import type { LogEnvelope } from '../log-envelope';

/** A line of more than 16 KiB stands in several, of which the last alone ends with a line feed. Source: Docker, "JSON File logging driver". */
export const envelope: LogEnvelope = {
  id: 'docker-json-file',
  open: (line) => {
    if (!line.startsWith('{')) return null;
    const { log, stream } = recordIn(parsedJson(line));
    if (typeof log !== 'string' || (stream !== 'stdout' && stream !== 'stderr')) return null;
    return [{ text: log.replace(/\r?\n$/, ''), isWhole: log.endsWith('\n') }];
  },
  examples: (inner) => {
    const row = (log: string) => JSON.stringify({ log, stream: 'stdout', time: '2026-11-28T07:40:59.123456789Z' });
    const half = inner.length >> 1;
    return {
      matches: [row(`${inner}\n`), `${row(inner.slice(0, half))}\n${row(`${inner.slice(half)}\n`)}`],
      nearMisses: [JSON.stringify({ log: inner }), JSON.stringify({ log: 7, stream: 'stdout' }), inner],
    };
  },
};
