import { type AddressSpace, spaceOfAddress, spaceOfHost } from '../lib/address-space';
import { siteOf } from '../lib/site';
import type { NamedFiles } from '../observe/content/surfaces/named-files';
import type { FrameLoaded, ScriptLoaded } from '../observe/worker/surfaces/script';
import { WELL_KNOWN_PATHS } from '../observe/worker/surfaces/well-known-file';
import { isPrivateTab } from '../platform/privacy';
import type { Scope } from '../platform/scope';
import { tabOf } from '../platform/tabs';
import { FileBook, type FileKind, type FileState, type Job } from './file-book';
import { FileReader, type ReaderParts } from './file-reader';
import { isWanted, jobName, refusalAs, versionNow, want } from './file-wants';
import { nameOf } from './inspect-file';
import { OriginalPlaces } from './original-places';

interface Parts extends ReaderParts {
  readonly scope: Scope;
  /** Resolves once scope and rules are known. */
  readonly ready: () => Promise<unknown>;
  readonly failed: (error: unknown) => void;
}

/** A file that a page loaded or named. */
interface Named {
  readonly kind: FileKind;
  readonly url: string;
  readonly page: string;
  readonly version: string;
  readonly incognito: boolean;
}

/** Files at a time. */
const LANES = 3;
/** Milliseconds. */
const AFTER = 1_500;
/** A job that was begun so often and never ended is given up. */
const MAX_TRIES = 3;
const MAX_ORIGINS = 50;
/** Milliseconds after which the answer to a person comes, done or not. */
const SERVED_WITHIN = 20_000;

/**
 * The worker's second look: files that pages loaded and that carry no secret of a person's session are fetched again, once per
 * content, and read. Scripts are, the maps they name, and the manifest of a page. What is under way survives the worker.
 */
export class FileWitness {
  readonly #parts: Parts;
  readonly #book = new FileBook();
  readonly #reader: FileReader;
  readonly places: OriginalPlaces;
  /** Names of jobs and of contents under way. */
  readonly #busy = new Set<string>();
  #open = 0;
  #waiting: (() => void)[] = [];
  #due: ReturnType<typeof setTimeout> | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.places = new OriginalPlaces(this.#book, parts.naming);
    this.#reader = new FileReader(this.#book, this.places, parts);
  }

  framed({ url, address }: FrameLoaded): void {
    const space = spaceOfAddress(address ?? '');
    const { hostname } = new URL(url);
    if (space === null || spaceOfHost(hostname) !== null) return;
    void this.#book.state().then(({ spaces }) => {
      if (spaces[nameOf(hostname)] !== space)
        void this.#book.change((state) => {
          state.spaces[nameOf(hostname)] = space;
        });
    });
  }

  loaded({ url, initiator, version, tabId, incognito }: ScriptLoaded): void {
    const asked = incognito ?? isPrivateTab(tabId);
    this.#try(async () => {
      const { scope, ready } = this.#parts;
      await ready();
      // What an opaque frame asks for counts for the page around it; without a tab a service worker's script is its own.
      const page = initiator ?? (tabId < 0 ? url : ((await tabOf(tabId))?.url ?? ''));
      if (!scope.watches(page) || !scope.granted(url)) return;
      await this.#named({ kind: 'script', url, page, version, incognito: await asked });
    });
  }

  /** What a document's own script read from its markup. */
  named(
    { scripts, manifest }: Pick<NamedFiles, 'scripts' | 'manifest'>,
    { origin, incognito }: { origin: string; incognito: boolean },
  ): void {
    this.#try(async () => {
      const { scope, ready } = this.#parts;
      await ready();
      const site = siteOf(origin);
      if (site === null || !scope.watches(origin)) return;
      const name = incognito ? `private ${site}` : site;
      const { origins } = await this.#book.state();
      if (scripts.some((one) => !origins[name]?.includes(one)))
        await this.#book.change((state) => {
          const all = new Set([...(state.origins[name] ?? []), ...scripts]);
          state.origins[name] = [...all].slice(0, MAX_ORIGINS);
        });
      if (manifest === null) return;
      await this.#named({ kind: 'web-manifest', url: manifest, page: origin, version: '', incognito });
    });
  }

  /** Asks an origin in scope for files that should not be served, because a person wants it. */
  async lookForServed(page: string, incognito: boolean): Promise<void> {
    const version = `asked ${Date.now()}`;
    this.#try(async () => {
      await this.#parts.ready();
      if (!this.#parts.scope.watches(page)) return;
      for (const path of WELL_KNOWN_PATHS)
        await this.#named({ kind: 'well-known-file', url: page + path, page, version, incognito });
    });
    await this.settled(SERVED_WITHIN);
  }

  /** Goes on with what was under way when the worker was stopped. */
  resume(): void {
    this.#try(async () => {
      await this.#parts.ready();
      await this.#pump();
    });
  }

  /** Resolves when nothing is under way, or after so many milliseconds. */
  async settled(patience: number): Promise<void> {
    if (this.#due !== null) this.#hurry();
    if (this.#open === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      timer = setTimeout(resolve, patience);
    });
    clearTimeout(timer);
  }

  state(): Promise<FileState> {
    return this.#book.state();
  }

  /** What was fetched for the site is fetched again when it is loaded again. */
  async forget(site: string): Promise<void> {
    await this.#book.change((state) => {
      const { jobs, done, contents } = state;
      again(state);
      delete state.origins[site];
      delete state.origins[`private ${site}`];
      const isOfSite = (one: { readonly site: string }) => one.site === site || one.site === `private ${site}`;
      for (const [name, job] of Object.entries(jobs)) if (isOfSite(job)) delete jobs[name];
      for (const [name, one] of Object.entries(done)) {
        if (!isOfSite(one)) continue;
        delete done[name];
        delete contents[one.content];
      }
    });
  }

  /** Other types are looked for from now on. */
  async forgetLooks(): Promise<void> {
    await this.#book.change((state) => {
      const { done, contents } = state;
      again(state);
      for (const record of [done, contents]) for (const name of Object.keys(record)) delete record[name];
    });
  }

  async #named(named: Named): Promise<void> {
    const { url, kind, incognito } = named;
    const own = siteOf(named.page);
    if (own === null) return;
    const { origin: page } = new URL(named.page);
    const site = incognito ? `private ${own}` : own;
    const state = await this.#book.state();
    // Made once: a page may load hundreds of scripts, and each name is a digest.
    const name = jobName({ site, kind, url });
    const version = versionNow(state, { ...named, site }, Date.now(), name);
    const job: Job = { kind, url, page, site, version, tries: 0 };
    if (!isWanted(state, job, name)) return;
    const left = incognito ? 'private-window' : refusalAs(this.#parts.scope, page)(url);
    await this.#book.change((current) => want(current, job, left, name));
    this.#parts.changed([own]);
    this.#due ??= setTimeout(() => this.#hurry(), AFTER);
  }

  /** A page that loads needs the machine for itself: its files wait a moment, unless somebody waits for them. */
  #hurry(): void {
    clearTimeout(this.#due ?? undefined);
    this.#due = null;
    this.#try(() => this.#pump());
  }

  async #pump(): Promise<void> {
    const { jobs } = await this.#book.state();
    for (const [name, job] of Object.entries(jobs)) {
      if (this.#busy.size >= LANES * 2) return;
      const content = nameOf(job.kind, job.url);
      if (this.#busy.has(name) || this.#busy.has(content)) continue;
      this.#busy.add(name).add(content);
      this.#try(() => this.#run(name, job).finally(() => this.#left(name, content)));
    }
  }

  #left(name: string, content: string): void {
    this.#busy.delete(name);
    this.#busy.delete(content);
    this.#try(() => this.#pump());
  }

  async #run(name: string, job: Job): Promise<void> {
    const { scope } = this.#parts;
    if (!scope.watches(job.page)) {
      await this.#book.change(({ jobs }) => {
        delete jobs[name];
      });
      return;
    }
    const tries = job.tries + 1;
    await this.#book.change(({ jobs }) => {
      jobs[name] = { ...job, tries };
    });
    if (tries > MAX_TRIES) await this.#reader.giveUp(name, job);
    else await this.#reader.read(name, job, { refuse: refusalAs(scope, job.page), space: await this.#spaceOf(job) });
  }

  /** A page of which nobody saw where it lies could be anybody's. */
  async #spaceOf({ page }: Job): Promise<AddressSpace> {
    const { hostname } = new URL(page);
    return spaceOfHost(hostname) ?? (await this.#book.state()).spaces[nameOf(hostname)] ?? 'public';
  }

  #try(work: () => Promise<void>): void {
    this.#open += 1;
    work()
      .catch((error: unknown) => this.#parts.failed(error))
      .finally(() => {
        this.#open -= 1;
        if (this.#open > 0) return;
        if (this.#due !== null && this.#waiting.length > 0) this.#hurry();
        else for (const resolve of this.#waiting.splice(0)) resolve();
      });
  }
}

function again({ counts }: FileState): void {
  counts.round = (counts.round ?? 0) + 1;
}
