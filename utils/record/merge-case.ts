import { canonicalJson } from '../lib/canonical-json';
import type { Case, CaseAct, CaseEvent } from '../model/case';

/** An archive that was checked: its digest and head, and what its case tells. */
export interface OpenedArchive {
  readonly sha256: string;
  readonly head: string;
  readonly events: readonly CaseEvent[];
}

/**
 * The acts that make the archive's case known here, each as a quotation; what is known already is not said again. `ownKeyId`:
 * of this ledger, whose own acts need no quoting. What the archive itself quotes stays the word of whom it quotes.
 */
export function mergeActs(own: Case | null, ownKeyId: string, archive: OpenedArchive): readonly CaseAct[] {
  const known = new Set((own?.events ?? []).map((event) => nameOf(event, ownKeyId)));
  const keyId = keyIdIn(archive.head);
  return archive.events.flatMap((event): readonly CaseAct[] => {
    if (known.has(nameOf(event, keyId))) return [];
    const { act, seq, at, by } = event;
    if (act.act === 'merged') return [act];
    return [{ act: 'merged', archive: archive.sha256, head: archive.head, seq, at, by, quoted: act }];
  });
}

/** One act, wherever it is told: by the ledger it was done in, its number there, and what it says. */
function nameOf({ seq, at, by, act }: CaseEvent, keyId: string): string {
  const told =
    act.act === 'merged' ? [keyIdIn(act.head), act.seq, act.at, act.by, act.quoted] : [keyId, seq, at, by, act];
  return canonicalJson(told) ?? '';
}

const keyIdIn = (head: string): string => head.split('.')[4] ?? '';
