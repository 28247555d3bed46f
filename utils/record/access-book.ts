import { hideHost } from '../lib/hidden-host';
import { both, weaker } from '../lib/script-policy';
import { siteOf } from '../lib/site';
import type { OriginAccess, ScriptPolicy } from '../model/access';
import { readSession, writeSession } from '../platform/session';

/** What one document or request adds to what is known of its origin. */
export interface Shown {
  readonly origin: string;
  readonly incognito: boolean;
  readonly scripts?: readonly string[];
  /** Of the document's headers. */
  readonly header?: ScriptPolicy;
  /** Of its markup. */
  readonly meta?: ScriptPolicy;
  /** Origin of the page in which it stands as a frame. */
  readonly page?: string;
}

interface Known {
  readonly scripts: readonly string[];
  readonly header: ScriptPolicy | null;
  readonly meta: ScriptPolicy | null;
  readonly pages: readonly string[];
}
type Book = Record<string, Record<string, Known>>;

const KEY = 'access';
const MAX_SITES = 200;
const MAX_ORIGINS = 50;
const NOTHING: Known = { scripts: [], header: null, meta: null, pages: [] };

/** Who can read what lies at an origin, as its documents showed in this browser session. In memory, never on disk. */
export class AccessBook {
  #book: Promise<Book> | null = null;

  async of(site: string, incognito: boolean): Promise<readonly OriginAccess[]> {
    const origins = (await this.#read())[nameOf(site, incognito)] ?? {};
    return Object.entries(origins)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([origin, { scripts, header, meta, pages }]) => ({
        origin,
        scripts: scripts.toSorted(),
        policy: header && (meta ? both(header, meta) : header),
        pages: pages.toSorted(),
      }));
  }

  async show({ origin, incognito, scripts = [], header, meta, page }: Shown): Promise<void> {
    const site = siteOf(origin);
    if (site === null) return;
    const book = await this.#read();
    const name = nameOf(site, incognito);
    const origins = book[name] ?? {};
    const hidden = hideHost(origin);
    const before = origins[hidden] ?? NOTHING;
    const after: Known = {
      scripts: united(before.scripts, scripts.map(hideHost)),
      header: header ? weaker(before.header ?? header, header) : before.header,
      meta: meta ? weaker(before.meta ?? meta, meta) : before.meta,
      pages: united(before.pages, page === undefined ? [] : [hideHost(page)]),
    };
    if (JSON.stringify(after) === JSON.stringify(before) || isFull(origins, hidden) || isFull(book, name, MAX_SITES))
      return;
    book[name] = { ...origins, [hidden]: after };
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

function united(known: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...known, ...more])].slice(0, MAX_ORIGINS);
}
