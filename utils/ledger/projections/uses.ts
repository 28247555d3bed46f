import type { EntryBody, Use } from '../../model/ledger';
import type { SourcePosition } from '../../model/surface';

type Sent = Extract<EntryBody, { readonly kind: 'use' }>;
type Outcome = Extract<EntryBody, { readonly kind: 'use-outcome' }>;

const MOST_CALLERS = 4;

/**
 * Requests of one shape after one more of them, or after the answer to one, `took` milliseconds after it. Null says nothing and
 * overwrites nothing.
 */
export function useAfter(current: Use, body: Outcome, took: number): Use;
export function useAfter(current: Use | undefined, body: Sent): Use;
export function useAfter(current: Use | undefined, body: Sent | Outcome, took = 0): Use | undefined {
  if (body.kind === 'use-outcome')
    return current && { ...answered(current, body), ...latencyAfter(current, body, took) };
  const { requestId: _requestId, object: _object, ...use } = body.use;
  if (current === undefined) return { ...use, firstSeen: body.at, lastSeen: body.at, count: 1 };
  return {
    ...answered(current, use),
    scheme: use.scheme === '' ? current.scheme : use.scheme,
    firstSeen: Math.min(current.firstSeen, body.at),
    lastSeen: Math.max(current.lastSeen, body.at),
    count: current.count + 1,
  };
}

/** The very same object where the line is known, or four others are. */
export function calledAfter(use: Use, caller: SourcePosition): Use {
  const { callers = [] } = use;
  const isKnown = callers.some(
    ({ url, line, column }) => url === caller.url && line === caller.line && column === caller.column,
  );
  return isKnown || callers.length >= MOST_CALLERS ? use : { ...use, callers: [...callers, caller] };
}

function answered(current: Use, { status, serverAddress }: Pick<Outcome, 'status' | 'serverAddress'>): Use {
  return { ...current, status: status ?? current.status, serverAddress: serverAddress ?? current.serverAddress };
}

function latencyAfter({ latency }: Use, { status }: Outcome, took: number): Pick<Use, 'latency'> {
  if (status === null || !(took >= 0)) return latency ? { latency } : {};
  const { answers = 0, sum = 0, most = 0 } = latency ?? {};
  return { latency: { answers: answers + 1, sum: sum + took, most: Math.max(most, took) } };
}
