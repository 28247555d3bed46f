import { hideHost } from '../lib/hidden-host';
import { siteOf } from '../lib/site';
import type { OriginAccess } from '../model/access';
import { readSession, writeSession } from '../platform/session';
import { accessOf, type Known, MAX_ORIGINS, NOTHING, type Shown, shownOf } from './access-known';

type Book = Record<string, Record<string, Known>>;

/** The number goes up with the form of what is kept: a browser session may outlive a version of ours. */
const KEY = 'access-2';
const MAX_SITES = 200;

/** Who can read what lies at an origin, as its documents showed in this browser session. In memory, never on disk. */
export class AccessBook {
  #book: Promise<Book> | null = null;

  async of(site: string, incognito: boolean): Promise<readonly OriginAccess[]> {
    const origins = (await this.#read())[nameOf(site, incognito)] ?? {};
    return Object.entries(origins)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([origin, known]) => accessOf(origin, known));
  }

  async show(shown: Shown): Promise<void> {
    const site = siteOf(shown.origin);
    if (site === null) return;
    const book = await this.#read();
    const name = nameOf(site, shown.incognito);
    const origins = book[name] ?? {};
    const origin = hideHost(shown.origin);
    const before = origins[origin] ?? NOTHING;
    const after = shownOf(before, shown);
    if (JSON.stringify(after) === JSON.stringify(before) || isFull(origins, origin) || isFull(book, name, MAX_SITES))
      return;
    book[name] = { ...origins, [origin]: after };
    await writeSession(KEY, book);
  }

  async forget(site: string): Promise<void> {
    const book = await this.#read();
    delete book[nameOf(site, false)];
    delete book[nameOf(site, true)];
    await writeSession(KEY, book);
  }

  #read(): Promise<Book> {
    this.#book ??= readSession(KEY).then((kept) => (typeof kept === 'object' && kept !== null ? (kept as Book) : {}));
    return this.#book;
  }
}

const nameOf = (site: string, incognito: boolean) => (incognito ? `private ${site}` : site);

const isFull = (record: object, key: string, most = MAX_ORIGINS): boolean =>
  !Object.hasOwn(record, key) && Object.keys(record).length >= most;
