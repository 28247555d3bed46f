import type { Diagnostic } from '../model/report';
import type { SurfaceId } from '../model/surface';
import { readSession, writeSession } from '../platform/session';
import { type BodiesRead, type UnseenBody, withBodiesRead, withUnseenBody } from './body-coverage';
import type { SiteCoverage } from './coverage';
import { startedAt, withDestination, withDiagnostic, withFrame, withSurface } from './coverage';
import type { Word } from './page-words';
import { codeOf, withUnwritten, withWritten } from './unwritten';

const KEY = 'coverage';
/** No site has this name. */
const WORKER = '*';
type Book = Record<string, SiteCoverage>;

/** Coverage of every watched site, mirrored into `storage.session`: it survives the worker and never reaches the disk. */
export class CoverageBook {
  #book: Promise<Book> | null = null;

  async of(site: string, incognito: boolean): Promise<SiteCoverage | null> {
    return (await this.#read())[nameOf(site, incognito)] ?? null;
  }

  surface(site: string, incognito: boolean, surface: SurfaceId, word: Word): Promise<void> {
    return this.#change(site, incognito, (coverage) => withSurface(coverage, surface, word));
  }

  /** A document met a body that its hooks could not read. */
  bodyUnseen(site: string, incognito: boolean, unseen: UnseenBody): Promise<void> {
    return this.#change(site, incognito, (coverage) => withUnseenBody(coverage, unseen));
  }

  /** The developer tools have read what came to a tab. */
  bodiesRead(site: string, incognito: boolean, read: BodiesRead): Promise<void> {
    return this.#change(site, incognito, (coverage) => withBodiesRead(coverage, read));
  }

  destination(site: string, incognito: boolean, origin: string, at: number): Promise<void> {
    return this.#change(site, incognito, (coverage) => withDestination(coverage, origin, at));
  }

  frame(site: string, incognito: boolean, origin: string, at: number): Promise<void> {
    return this.#change(site, incognito, (coverage) => withFrame(coverage, origin, at));
  }

  diagnostic(site: string, incognito: boolean, diagnostic: Diagnostic): Promise<void> {
    return this.#change(site, incognito, (coverage) => withDiagnostic(coverage, diagnostic));
  }

  /**
   * The ledger could not take what this source saw at a site; true where that is new. It is told until `written`, for the whole session
   * where that never comes.
   */
  async unwritten(site: string, incognito: boolean, source: string, error: unknown): Promise<boolean> {
    const before = (await this.of(site, incognito))?.unwritten;
    const said = { code: codeOf(error), at: Date.now() };
    await this.#change(site, incognito, (coverage) => withUnwritten(coverage, source, said)).catch(() => {});
    return (await this.of(site, incognito))?.unwritten !== before;
  }

  /** All that this source saw at the site is in the ledger. */
  async written(site: string, incognito: boolean, source: string): Promise<void> {
    const { unwritten = {} } = (await this.of(site, incognito)) ?? {};
    if (source in unwritten) await this.#change(site, incognito, (coverage) => withWritten(coverage, source));
  }

  /** A part of the worker failed, whatever the site: every report tells. */
  failed(diagnostic: Diagnostic): Promise<void> {
    return this.diagnostic(WORKER, false, diagnostic);
  }

  async failures(): Promise<readonly Diagnostic[]> {
    return (await this.of(WORKER, false))?.diagnostics ?? [];
  }

  async forget(site: string): Promise<void> {
    const book = await this.#read();
    delete book[nameOf(site, false)];
    delete book[nameOf(site, true)];
    await writeSession(KEY, book);
  }

  async #change(site: string, incognito: boolean, change: (coverage: SiteCoverage) => SiteCoverage): Promise<void> {
    const book = await this.#read();
    const name = nameOf(site, incognito);
    const before = book[name] ?? startedAt(Date.now());
    const after = change(before);
    book[name] = after;
    if (JSON.stringify(after) !== JSON.stringify(before)) await writeSession(KEY, book);
  }

  #read(): Promise<Book> {
    this.#book ??= readSession(KEY).then((kept) => (typeof kept === 'object' && kept !== null ? (kept as Book) : {}));
    return this.#book;
  }
}

const nameOf = (site: string, incognito: boolean) => (incognito ? `private ${site}` : site);
