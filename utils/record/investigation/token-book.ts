import type { InvestigatedToken, SeenToken, Tallied, Tallies } from '../../model/investigation';
import type { TrafficUse } from '../../model/traffic';
import { PatternBook } from './pattern-book';

/** Values held of one token and kind, and of all together. */
const MOST_OF_ONE = 1_000;
const MOST = 400_000;
const MOST_TOKENS = 20_000;

const READS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'READ', 'PROPFIND', 'REPORT', 'SEARCH', '']);

type Count = { uses: number; from: number; to: number };

interface Entry {
  token: SeenToken;
  readonly aliases: Set<string>;
  readonly pattern: PatternBook;
  from: number;
  to: number;
  uses: number;
  denied: number;
  failed: number;
  writes: number;
  readonly tallies: Record<Tallied, { readonly counts: Map<string, Count>; moreUses: number }>;
}

const VALUES: readonly (readonly [Tallied, (use: TrafficUse) => string | null])[] = [
  ['destinations', ({ destination }) => destination || null],
  ['endpoints', ({ method, template }) => `${method} ${template}`.trim() || null],
  ['clients', ({ client }) => client],
  ['agents', ({ agent }) => agent],
  ['contexts', ({ context }) => context],
  ['principals', ({ principal }) => principal],
];

/** What is told of each token, in bounded memory: what finds no room is counted. */
export class TokenBook {
  readonly #entries = new Map<string, Entry>();
  #room = MOST;
  /** Uses of tokens for which there was no room. */
  moreUses = 0;

  has(token: string): boolean {
    return this.#entries.has(token);
  }

  add(use: TrafficUse, token: SeenToken): void {
    const entry = this.#entries.get(token.token) ?? this.#begin(token, use.at);
    if (entry === null) {
      this.moreUses += 1;
      return;
    }
    entry.from = Math.min(entry.from, use.at);
    entry.to = Math.max(entry.to, use.at);
    entry.uses += 1;
    entry.pattern.add(use.at);
    if (use.outcome === 'denied' || use.outcome === 'failed') entry[use.outcome] += 1;
    if (!READS.has(use.method)) entry.writes += 1;
    // What had the value knows more.
    if (entry.token.type === null && token.type !== null) entry.token = token;
    for (const alias of token.aliases) if (entry.aliases.size < 8) entry.aliases.add(alias);
    for (const [kind, read] of VALUES) this.#tally(entry, kind, read(use), use.at);
  }

  /** In order of their first use. */
  told(): readonly InvestigatedToken[] {
    return [...this.#entries.values()].map((entry) => {
      const { token, aliases, pattern, tallies, from, to, uses, denied, failed, writes } = entry;
      const told = Object.fromEntries(VALUES.map(([kind]) => [kind, talliesOf(tallies[kind])]));
      return {
        ...token,
        aliases: [...aliases],
        ...{ from, to, uses, denied, failed, writes, pattern: pattern.told() },
        ...(told as Record<Tallied, Tallies>),
      };
    });
  }

  #begin(token: SeenToken, at: number): Entry | null {
    if (this.#entries.size >= MOST_TOKENS) return null;
    const none = () => ({ counts: new Map<string, Count>(), moreUses: 0 });
    const tallies = Object.fromEntries(VALUES.map(([kind]) => [kind, none()])) as Entry['tallies'];
    const entry = {
      token,
      aliases: new Set<string>(),
      pattern: new PatternBook(),
      from: at,
      to: at,
      uses: 0,
      denied: 0,
      failed: 0,
      writes: 0,
      tallies,
    };
    this.#entries.set(token.token, entry);
    return entry;
  }

  #tally(entry: Entry, kind: Tallied, value: string | null, at: number): void {
    if (value === null) return;
    const tally = entry.tallies[kind];
    const known = tally.counts.get(value);
    if (known) {
      known.uses += 1;
      known.from = Math.min(known.from, at);
      known.to = Math.max(known.to, at);
    } else if (this.#room > 0 && tally.counts.size < MOST_OF_ONE) {
      this.#room -= 1;
      tally.counts.set(value, { uses: 1, from: at, to: at });
    } else tally.moreUses += 1;
  }
}

/** Most used first. */
function talliesOf({ counts, moreUses }: Entry['tallies'][Tallied]): Tallies {
  const values = [...counts].map(([value, count]) => ({ value, ...count }));
  return { values: values.sort((a, b) => b.uses - a.uses || a.from - b.from), moreUses };
}
