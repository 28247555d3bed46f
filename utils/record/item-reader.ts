import { inspectText } from '../engine';
import type { Grant } from '../model/ledger';
import type { Imported } from '../observe/node/imported';
import type { Naming } from './bodies';
import { grantIn } from './grant-in';
import { HistoryBook } from './history-book';
import { fromCookies, fromExchange, siteAsking } from './import-exchange';
import { fromHeap, type HeapFound } from './import-heap';
import { type Found, fromBytes, fromStore, fromText, fromValue, siteOfOrigin } from './import-item';

/** What shows a value; other items tell of the file. */
export type Showing = Exclude<Imported, { readonly kind: 'page' | 'covered' | 'problem' }>;

/** `sites`: those that the item is about, which of an exchange may be none; `at`: as of when. */
export interface Shown extends Found {
  readonly sites: readonly string[];
  readonly at: number | null;
  readonly heap?: HeapFound;
}

export interface ReadWith {
  readonly naming: Naming;
  /** Sites to which a cookie of a host without a domain of its own may belong. */
  readonly known: () => ReadonlySet<string>;
  /** Opaque values that a heap is looked through for, by fingerprint; null for none. */
  readonly isUsed: () => ((fingerprint: string) => boolean) | null;
}

/** Reads the items of one file in their order. `id` makes its request ids unique. */
export class ItemReader {
  readonly #id: string;
  readonly #with: ReadWith;
  readonly #history = new HistoryBook();
  /** Of the exchange whose bodies come now. */
  #method = '';
  #grant: Grant | null = null;

  constructor(id: string, reading: ReadWith) {
    this.#id = id;
    this.#with = reading;
  }

  async read(item: Showing): Promise<Shown> {
    const { naming, known, isUsed } = this.#with;
    switch (item.kind) {
      case 'exchange': {
        this.#method = item.request.method;
        this.#grant = null;
        const site = siteAsking(item);
        const { at } = item.request;
        return { ...fromExchange(item, this.#id, naming), sites: site === null ? [] : [site], at };
      }
      case 'jar': {
        const { sites, ...found } = fromCookies(item.cookies, item.at, known(), naming);
        return { ...found, sites: [...sites], at: item.at };
      }
      case 'heap': {
        const heap = await fromHeap(item, naming, isUsed());
        return { ...heap, sites: [siteOfOrigin(heap.origin)], at: item.at, heap };
      }
      case 'history':
        return { ...(await this.#told(item)), sites: [], at: null };
      case 'store':
        return this.#at(item, fromStore(item, naming));
      case 'value':
        return this.#at(item, fromValue(item, naming));
      case 'text': {
        if (item.surface === 'request-body') this.#grant = grantIn(this.#method, item.text);
        const found = fromText(item, naming, this.#grantOf(item.surface));
        return this.#at(item, item.surface === 'commit' ? this.#noted(found) : found);
      }
      case 'bytes':
        return this.#at(item, await fromBytes(item, naming, this.#grantOf(item.surface)));
    }
  }

  #at({ origin, at }: { readonly origin: string; readonly at: number }, found: Found): Shown {
    return { ...found, sites: [siteOfOrigin(origin)], at };
  }

  #grantOf(surface: string): Grant | null {
    return surface === 'response-body' ? this.#grant : null;
  }

  /** What commits show is told at the end of the history. */
  #noted(found: Found): Found {
    for (const body of found.bodies) if (body.kind === 'sighting') this.#history.add(body);
    return { ...found, bodies: [] };
  }

  async #told({ head }: Extract<Imported, { readonly kind: 'history' }>): Promise<Found> {
    const problems: NonNullable<Found['problems']>[number][] = [];
    let inHead: Set<string> | null = null;
    try {
      if (head !== null && this.#history.size > 0) {
        const found = new Set<string>();
        for await (const value of head())
          for (const { digest } of inspectText({ surface: 'commit', key: '', value }, { wantsLeaves: false })
            .candidates)
            found.add(this.#with.naming.fingerprint(digest));
        inHead = found;
      }
    } catch {
      problems.push({ code: 'unreadable', detail: 'HEAD' });
    }
    if (this.#history.isFull) problems.push({ code: 'too-much', detail: 'commit-places' });
    return { bodies: this.#history.told(inHead), leaves: [], problems };
  }
}
