import { fromBase64url } from '../lib/base64url';
import { canonicalJson } from '../lib/canonical-json';
import type { Entry } from '../model/ledger';
import { GENESIS, type Tip } from './chain';
import { digest } from './digest';

// The checker spells out header and rules for itself: an error in the writer must not hide itself here.

/**
 * - `missing`: no entry has the number `brokenAt`, in the middle or between the last entry and the tip.
 * - `order`: an entry's number is not above the one before it.
 * - `link`: `prev` is not the hash of the entry before.
 * - `header`: the hash does not belong to the header.
 * - `body`: the body is not the one that was written, or is erased by half, or header and site disagree with it.
 * - `tip`: the chain is whole but is not the one that the tip names, or goes on after it.
 * - `shape`: a field is not of the kind it must be.
 * - `signature`: the checkpoint of this number was not signed by the key it names.
 * - `key`: the checkpoint or head of this number is of another key than the ledger's, or than the one known from elsewhere.
 */
export type Fault = 'missing' | 'order' | 'link' | 'header' | 'body' | 'tip' | 'shape' | 'signature' | 'key';

export interface Verification {
  /** Entries read until the end or the first fault, the faulty one not counted. */
  readonly entries: number;
  /** Of these, entries whose body was erased. */
  readonly erased: number;
  /** Numbers of the entries that say that something is about to be done with a token, where none says how it ended. */
  readonly unended: readonly number[];
  /** Number of the first entry that is not right; null when all are. */
  readonly brokenAt: number | null;
  readonly fault: Fault | null;
  /** Last entry that is right. Keep it elsewhere to find a ledger that was cut or written anew. */
  readonly tip: Tip;
}

export type KnownTip = Tip & { readonly last: boolean };

/**
 * Checks entries in the order of their numbers from 1. Does not prove that bodies are true, nor that an erased body was
 * erased by *forget site*; without `tips` it cannot see that the tail is missing. A tip may name any entry of the chain
 * with `last: false`, or demand to be its end. `from`: the entry before the first, where earlier ones were pruned.
 */
export async function verify(
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  tips: readonly KnownTip[] = [],
  from: Tip = GENESIS,
): Promise<Verification> {
  let tip = from;
  let erased = 0;
  const read = () => tip.seq - from.seq;
  const begun = new Map<string, number>();
  const told = () => ({ entries: read(), erased, unended: [...begun.values()], tip });
  const broken = (brokenAt: number, fault: Fault): Verification => ({ ...told(), brokenAt, fault });
  const expected = new Map<number, string>();
  for (const { seq, hash } of tips) {
    if ((expected.get(seq) ?? hash) !== hash) return broken(seq, 'tip');
    expected.set(seq, hash);
  }
  const end = Math.max(0, ...tips.map(({ seq }) => seq));
  const last = Math.min(Number.POSITIVE_INFINITY, ...tips.filter((tip) => tip.last).map(({ seq }) => seq));
  if ((expected.get(0) ?? GENESIS.hash) !== GENESIS.hash) return broken(0, 'tip');
  if ((expected.get(from.seq) ?? from.hash) !== from.hash) return broken(from.seq, 'tip');

  for await (const entry of entries) {
    const next = tip.seq + 1;
    if (!isWhole(entry)) return broken(next, 'shape');
    if (entry.seq !== next) return broken(next, entry.seq > next ? 'missing' : 'order');
    if (next > last) return broken(next, 'tip');
    if (entry.prev !== tip.hash) return broken(next, 'link');
    if (entry.hash !== hashOf(entry)) return broken(next, 'header');
    if (!bodyStands(entry)) return broken(next, 'body');
    if ((expected.get(next) ?? entry.hash) !== entry.hash) return broken(next, 'tip');
    if (entry.body === null) erased += 1;
    if (entry.body?.kind === 'act' && entry.body.id !== undefined) {
      if (entry.body.outcome === 'begun') begun.set(entry.body.id, next);
      else begun.delete(entry.body.id);
    }
    tip = { seq: next, hash: entry.hash };
  }
  if (tip.seq < end) return broken(tip.seq + 1, 'missing');
  return { ...told(), brokenAt: null, fault: null };
}

function hashOf({ at, bodyHash, kind, prev, seq }: Entry): string {
  const header = [at, bodyHash, kind, prev, seq].map((field) => JSON.stringify(field));
  return digest(
    `{"at":${header[0]},"bodyHash":${header[1]},"kind":${header[2]},"prev":${header[3]},"seq":${header[4]},"v":1}`,
  );
}

function bodyStands({ at, body, bodyHash, kind, salt, site }: Entry): boolean {
  if (body === null) return salt === null && site === null;
  const bytes = salt === null ? null : fromBase64url(salt);
  const canonical = canonicalJson(body);
  if (bytes === null || canonical === null || digest(bytes, canonical) !== bodyHash) return false;
  return body.at === at && body.kind === kind && site === namedIn(body);
}

function namedIn(body: NonNullable<Entry['body']>): string | null {
  if (body.kind === 'case') return null;
  if ('sighting' in body) return body.sighting.site;
  return 'use' in body ? body.use.site : body.site;
}

function isWhole(entry: unknown): entry is Entry {
  if (typeof entry !== 'object' || entry === null) return false;
  const { seq, at, kind, prev, bodyHash, hash, salt, body, site } = entry as Record<keyof Entry, unknown>;
  return (
    Number.isSafeInteger(seq) &&
    Number.isFinite(at) &&
    [kind, prev, bodyHash, hash].every((field) => typeof field === 'string') &&
    [salt, site].every((field) => field === null || typeof field === 'string') &&
    typeof body === 'object'
  );
}
