import { canonicalJson } from '../lib/canonical-json';
import type { Case, CaseEvent } from '../model/case';
import type { Entry } from '../model/ledger';

/** The case as the entries of a ledger tell it. */
export function caseIn(entries: readonly Entry[], id: string): Case {
  const events = entries.flatMap(({ seq, at, body }): readonly CaseEvent[] =>
    body?.kind === 'case' && body.case === id ? [{ seq, at, by: body.by, act: body.act }] : [],
  );
  return { id, events };
}

/**
 * Number of the first entry of which the written case and the ledger do not say the same; null where there is none. Where the
 * ledger has nothing but a header any more, because the body was erased or the entry pruned, the case is believed.
 */
export function caseMismatch(written: unknown, entries: readonly Entry[], id: string): number | null {
  const { id: named, events } = (written ?? {}) as { readonly [Name in keyof Case]?: unknown };
  if (named !== id || !Array.isArray(events)) return 0;
  const told = new Map(caseIn(entries, id).events.map((event) => [event.seq, event]));
  const from = entries[0]?.seq ?? Number.POSITIVE_INFINITY;
  const bare = new Set(entries.filter(({ body, kind }) => body === null && kind === 'case').map(({ seq }) => seq));
  const seen = new Set<number>();
  for (const event of events as readonly CaseEvent[]) {
    const seq = event?.seq;
    if (!Number.isSafeInteger(seq) || seen.has(seq)) return 0;
    seen.add(seq);
    const own = told.get(seq);
    if (own === undefined ? seq >= from && !bare.has(seq) : canonicalJson(own) !== canonicalJson(event)) return seq;
  }
  return [...told.keys()].find((seq) => !seen.has(seq)) ?? null;
}
