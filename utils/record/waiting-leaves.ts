import type { EntryBody, PendingLeaf, TokenSeen } from '../model/ledger';

/** Places of opaque values held at a time: about 100 MB. */
const MAX = 100_000;

/**
 * Opaque values of files until the end of a run, when it is known which of them were sent. The ledger would keep two
 * thousand of a site, and a heap has more.
 */
export class WaitingLeaves {
  readonly #leaves = new Map<string, PendingLeaf>();
  readonly #used = new Map<string, TokenSeen>();
  #isFull = false;

  /** False once, where there is no room left. */
  keep(leaf: PendingLeaf): boolean {
    const { origin, surface, key, path } = leaf.sighting;
    const place = [leaf.site, leaf.fingerprint, origin, surface, key, path].join('\0');
    if (this.#leaves.size < MAX || this.#leaves.has(place)) {
      this.#leaves.set(place, leaf);
      return true;
    }
    const wasFull = this.#isFull;
    this.#isFull = true;
    return wasFull;
  }

  /** This value was sent as a credential. */
  used(token: TokenSeen): void {
    this.#used.set(token.fingerprint, token);
    this.#used.set(`${token.site}\0${token.fingerprint}`, token);
  }

  /** Whether a value was sent from any site; null where none was so far. */
  get isUsed(): ((fingerprint: string) => boolean) | null {
    return this.#used.size === 0 ? null : (fingerprint) => this.#used.has(fingerprint);
  }

  /** Those that were sent: from their own site as leaves, from elsewhere as sightings of what the other site proved. */
  proven(): { readonly bodies: readonly EntryBody[]; readonly leaves: readonly PendingLeaf[] } {
    const bodies: EntryBody[] = [];
    const leaves: PendingLeaf[] = [];
    for (const leaf of this.#leaves.values()) {
      const token = this.#used.get(leaf.fingerprint);
      if (!token) continue;
      if (this.#used.has(`${leaf.site}\0${leaf.fingerprint}`)) leaves.push(leaf);
      else {
        const { at, site, sighting } = leaf;
        bodies.push({ kind: 'sighting', at, token: { ...token, site }, sighting });
      }
    }
    return { bodies, leaves };
  }
}
