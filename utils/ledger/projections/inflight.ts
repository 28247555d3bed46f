import { inflightKey, keyText } from '../keys';
import type { InflightRow, OpenRequest, Tables } from '../tables';

/** An answer is looked for within so many entries and milliseconds after its request; request ids come again. */
const INFLIGHT_ENTRIES = 10_000;
const INFLIGHT_TIME = 3_600_000;

type Asked = Pick<OpenRequest, 'site' | 'requestId' | 'fingerprint'>;
type Inflight = Pick<Tables, 'inflight'>;

/** The request of which an entry at this time and with this number can speak. */
export function openRequest(tables: Inflight, asked: Asked, at: number, seq: number): OpenRequest | undefined {
  const row = tables.inflight.get(inflightKey(asked));
  const open = row?.requests.find((request) => isSame(request, asked));
  return open && isRecent(open, seq) && Math.abs(at - open.at) <= INFLIGHT_TIME ? open : undefined;
}

/** Keeps the request as the present one of its id, and drops those that are too many entries ago. */
export function keepRequest(tables: Inflight, request: OpenRequest, seq: number): void {
  const key = inflightKey(request);
  const others = tables.inflight.get(key)?.requests ?? [];
  const kept = others.filter((other) => isRecent(other, seq) && !isSame(other, request));
  tables.inflight.put({ bucket: key[0] ?? '', requests: [...kept, request] });
}

/** The row without what is told of one site; the very same object where it tells nothing of it. */
export function withoutSite(row: InflightRow, site: string): InflightRow {
  const requests = row.requests.filter((request) => request.site !== site);
  return requests.length === row.requests.length ? row : { ...row, requests };
}

/** What tells one request with a token from others. */
export const requestText = ({ site, requestId, fingerprint }: Asked): string => keyText([site, requestId, fingerprint]);

const isSame = (a: Asked, b: Asked): boolean =>
  a.requestId === b.requestId && a.fingerprint === b.fingerprint && a.site === b.site;
const isRecent = (request: OpenRequest, seq: number): boolean => request.seq > seq - INFLIGHT_ENTRIES;
