import type { Grant } from '../model/ledger';

/** Longest time an answer is waited for, milliseconds. */
const WITHIN = 60_000;
const MAX_ENDPOINTS = 50;

interface Asked {
  /** Null where requests under way asked in different ways: nobody knows which one an answer is for. */
  readonly grant: Grant | null;
  readonly at: number;
  readonly open: number;
}

/** How a document asked its endpoints for tokens, until they answer. `at` is epoch milliseconds. */
export class AskedGrants {
  readonly #asked = new Map<string, Asked>();

  asked(endpoint: string, grant: Grant | null, at: number): void {
    const before = this.#waiting(endpoint, at);
    this.#asked.delete(endpoint);
    if (!before && !grant) return;
    this.#asked.set(endpoint, {
      grant: before ? common(before.grant, grant) : grant,
      at,
      open: (before?.open ?? 0) + 1,
    });
    if (this.#asked.size > MAX_ENDPOINTS)
      for (const oldest of this.#asked.keys()) if (this.#asked.delete(oldest)) break;
  }

  /** How the answer that came was asked for; null where nothing asked, or it cannot be told. */
  answered(endpoint: string, at: number): Grant | null {
    const one = this.#waiting(endpoint, at);
    if (!one) return null;
    if (one.open > 1) this.#asked.set(endpoint, { ...one, open: one.open - 1 });
    else this.#asked.delete(endpoint);
    return one.grant;
  }

  #waiting(endpoint: string, at: number): Asked | undefined {
    const one = this.#asked.get(endpoint);
    return one && at - one.at <= WITHIN ? one : undefined;
  }
}

/** What two requests have in common; null where they ask in different ways. Of two codes nobody knows which one an answer is for. */
function common(one: Grant | null, other: Grant | null): Grant | null {
  const bare = (grant: Grant | null) => grant && JSON.stringify({ ...grant, code: undefined });
  if (one?.code === other?.code || one === null) return bare(one) === bare(other) ? one : null;
  const { code: _, ...rest } = one;
  return bare(one) === bare(other) ? rest : null;
}
