import type { EntryBody, Use } from '../../model/ledger';

type Sent = Extract<EntryBody, { readonly kind: 'use' }>;
type Outcome = Extract<EntryBody, { readonly kind: 'use-outcome' }>;

/** Requests of one shape after one more of them, or after the answer to one. Null says nothing and overwrites nothing. */
export function useAfter(current: Use, body: Sent | Outcome): Use;
export function useAfter(current: Use | undefined, body: Sent): Use;
export function useAfter(current: Use | undefined, body: Sent | Outcome): Use | undefined {
  if (body.kind === 'use-outcome') return current && answered(current, body);
  const { requestId: _requestId, ...use } = body.use;
  if (current === undefined) return { ...use, firstSeen: body.at, lastSeen: body.at, count: 1 };
  return {
    ...answered(current, use),
    scheme: use.scheme === '' ? current.scheme : use.scheme,
    firstSeen: Math.min(current.firstSeen, body.at),
    lastSeen: Math.max(current.lastSeen, body.at),
    count: current.count + 1,
  };
}

function answered(current: Use, { status, serverAddress }: Pick<Outcome, 'status' | 'serverAddress'>): Use {
  return { ...current, status: status ?? current.status, serverAddress: serverAddress ?? current.serverAddress };
}
