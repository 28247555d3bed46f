import { inspectText, redact } from '../engine';
import { objectIn } from '../lib/jwt';
import type { EntryBody, PendingLeaf } from '../model/ledger';
import type { Candidate, Leaf } from '../model/token';
import type { Imported } from '../observe/node/imported';
import { type HeapString, windowOrigin } from '../observe/node/surfaces/heap-snapshot';
import type { Naming } from './bodies';
import { pendingLeaf, sightingBody } from './bodies';
import { type Found, seenAt } from './import-item';

/** Tokens and opaque values that were sent, of one heap. */
const MAX_HITS = 20_000;

interface Hit {
  readonly index: number;
  readonly candidate: Candidate;
}

export interface HeapFound extends Found {
  /** Tokens whose end V8 did not write, as type and place: they have no fingerprint. */
  readonly cut: readonly { readonly type: string; readonly index: number }[];
  readonly origin: string;
}

/**
 * What is in memory. A token that ends where V8 cuts a string is told by its type alone: of what is missing no fingerprint
 * can be made. `isUsed`: opaque values that were sent somewhere, by fingerprint; of millions of others nothing is to be
 * said. Null where nothing was sent at all.
 */
export async function fromHeap(
  item: Extract<Imported, { readonly kind: 'heap' }>,
  naming: Naming,
  isUsed: ((fingerprint: string) => boolean) | null,
): Promise<HeapFound> {
  const hits: Hit[] = [];
  const leaves: { readonly index: number; readonly leaf: Leaf }[] = [];
  const cut: { type: string; index: number }[] = [];
  const origins = new Set<string>();
  const problems: { code: 'file-ends-early' | 'too-much'; detail: string }[] = [];
  const strings = item.strings();
  let next = await strings.next();
  for (; !next.done; next = await strings.next()) {
    for (const string of next.value) {
      const origin = windowOrigin(string.text);
      if (origin !== null) origins.add(origin);
      const found = inString(string, isUsed !== null);
      cut.push(...found.cut.map((type) => ({ type, index: string.index })));
      for (const candidate of found.candidates)
        if (hits.length < MAX_HITS) hits.push({ index: string.index, candidate });
      for (const leaf of found.leaves) {
        if (!isUsed?.(naming.fingerprint(leaf.digest))) continue;
        if (leaves.length < MAX_HITS) leaves.push({ index: string.index, leaf });
      }
    }
  }
  if (next.value !== null) problems.push({ code: 'file-ends-early', detail: `at ${next.value}` });
  if (hits.length >= MAX_HITS || leaves.length >= MAX_HITS) problems.push({ code: 'too-much', detail: 'strings' });

  const wanted = new Set([...hits, ...leaves].map(({ index }) => index));
  const holders = wanted.size > 0 && item.holders ? await item.holders(wanted) : new Map<number, readonly string[]>();
  const [only] = origins;
  const origin = origins.size === 1 && only !== undefined ? only : '';
  const see = (index: number) =>
    [...new Set((holders.get(index) ?? ['']).map(redact))].map((key) =>
      seenAt({ surface: 'heap', origin, key, at: item.at, writer: null }),
    );
  const bodies = hits.flatMap(({ index, candidate }): EntryBody[] =>
    see(index).map((seen) => sightingBody(seen(candidate.path), candidate, naming)),
  );
  const waiting = leaves.flatMap(({ index, leaf }): PendingLeaf[] =>
    see(index).map((seen) => pendingLeaf(seen(leaf.path), leaf, naming)),
  );
  return { bodies, leaves: waiting, problems, cut, origin };
}

function inString(
  { text, isCut }: HeapString,
  wantsLeaves: boolean,
): { candidates: Candidate[]; leaves: readonly Leaf[]; cut: string[] } {
  const { candidates, leaves } = inspectText({ surface: 'heap', key: '', value: text }, { wantsLeaves });
  const whole = candidates.filter(({ end }) => !isCut || end < text.length);
  const cut = candidates.filter((one) => !whole.includes(one)).map(({ type }) => type);
  if (isCut && cut.length === 0 && beginsJwt(text)) cut.push('jwt');
  return {
    candidates: whole.map(({ start: _, end: __, ...plain }) => plain),
    // A text that is cut is no value of its own.
    leaves: isCut ? [] : leaves,
    cut,
  };
}

/** Header of a JWT whose end is missing. */
function beginsJwt(text: string): boolean {
  const [, header] = /(ey[JK][\w-]{8,1000})(?:\.[\w-]{0,1024}){0,2}$/.exec(text) ?? [];
  return header !== undefined && (header.length > 900 || objectIn(header, '"alg"') !== null);
}
