import type { EntryBody } from '../model/ledger';
import type { RequestDone } from '../observe/worker/request-watch';
import type { Carried } from './carrying';

/** What the end of a request says of what it carried. A logout that was refused, or never answered, is none. */
export function fromOutcome(
  carried: readonly Carried[],
  requestId: string,
  { status, serverAddress, skew, at }: RequestDone,
): readonly EntryBody[] {
  const isDone = status !== null && status < 400;
  return carried.flatMap(({ incognito: _incognito, ...one }): EntryBody[] => {
    if (one.kind === 'logout') return isDone ? [{ ...one, at }] : [];
    const { site, fingerprint } = one;
    const clock = skew === null ? {} : { skew };
    return [{ kind: 'use-outcome', at, site, fingerprint, requestId, status, serverAddress, ...clock }];
  });
}
