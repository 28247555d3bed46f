import type { LedgerStore } from '../ledger/store';
import { hideHost } from '../lib/hidden-host';
import { quickHash } from '../lib/quick-hash';
import { randomName } from '../lib/random-name';
import { type FetchAs, fetchFile } from '../observe/worker/fetch-file';
import { mapContents, mapReference } from '../observe/worker/surfaces/source-map';
import { isFileOf, siblingOf } from '../observe/worker/surfaces/well-known-file';
import type { Naming } from './bodies';
import type { Content, FileBook, FileState, FoundIn, Job, Outcome } from './file-book';
import { jobName, type Refused, want } from './file-wants';
import { fromFile } from './from-file';
import { fileKey, inspectFile, inspectMap, nameOf } from './inspect-file';
import type { OriginalPlaces } from './original-places';

export interface ReaderParts {
  /** The ledger on disk. */
  readonly store: () => Promise<LedgerStore>;
  readonly naming: () => Promise<Naming>;
  /** Random per browser session. */
  readonly session: Promise<string>;
  readonly changed: (sites: readonly string[]) => void;
}

/** Bytes. Large bundles have 5 MB; a map brings every source and the code's positions. */
const MAX_BYTES: Readonly<Record<Job['kind'], number>> = {
  script: 10_000_000,
  'source-map': 48_000_000,
  'web-manifest': 1_000_000,
  'well-known-file': 1_000_000,
};

/** Fetches one file, or takes what is known of it, and has it written down. */
export class FileReader {
  readonly #book: FileBook;
  readonly #parts: ReaderParts;
  readonly #places: OriginalPlaces;

  constructor(book: FileBook, places: OriginalPlaces, parts: ReaderParts) {
    this.#book = book;
    this.#places = places;
    this.#parts = parts;
  }

  /** Ends the job, unless the ledger fails: then it is done again. */
  async read(name: string, job: Job, as: FetchAs<Refused>): Promise<void> {
    const key = nameOf(job.kind, job.url);
    const { contents, done } = await this.#book.state();
    const known = contents[key];
    const content = known?.version === job.version ? known : await this.#fetch(job, as, known);
    if (typeof content === 'string') return this.#end(name, job, content);
    const isWritten = content.found === known?.found && done[name]?.version === known.version;
    if (!isWritten) await this.#record(job, content);
    await this.#book.change((state) => {
      delete state.contents[key];
      state.contents[key] = content;
      end(state, name, job, content.outcome, key);
      const { inlineMap, map } = content;
      const { version } = job;
      if (inlineMap !== null) {
        const inline = { ...job, kind: 'source-map', url: `inline ${job.url}` } as const;
        end(state, jobName(inline), inline, inlineMap, key);
      }
      if (map !== null && !isWritten)
        want(state, { ...job, kind: 'source-map', url: map, script: job.url, version, tries: 0 }, as.refuse(map));
    });
    this.#parts.changed([job.site]);
  }

  giveUp(name: string, job: Job): Promise<void> {
    return this.#end(name, job, 'failed');
  }

  async #end(name: string, job: Job, outcome: Outcome): Promise<void> {
    await this.#book.change((state) => end(state, name, job, outcome, ''));
    this.#parts.changed([job.site]);
  }

  /** What is `known` of the same text is taken over. */
  async #fetch(job: Job, as: FetchAs<Refused>, known: Content | undefined): Promise<Content | Outcome> {
    const { kind, url, version } = job;
    const fetched = await fetchFile(url, { ...as, maxBytes: MAX_BYTES[kind] });
    const isAsked = kind === 'well-known-file';
    if (!fetched.ok) return isAsked && fetched.status >= 400 ? absent(job) : fetched.why;
    const { text, isCut, header } = fetched;
    if (isAsked && !(await isServed(job, text, as))) return absent(job);
    const hash = quickHash(text);
    if (known?.hash === hash) return { ...known, version };
    const content: Content = { version, hash, found: [], outcome: isCut ? 'cut' : 'read', inlineMap: null, map: null };
    if (kind === 'source-map') {
      await this.#learn(job, job.script ?? url, text);
      return { ...content, ...(await readMap(url, text)) };
    }
    if (kind !== 'script' || isCut) return { ...content, found: [await inspectFile(kind, url, text)] };
    const reference = mapReference(text, fetched.url, header('sourcemap') ?? header('x-sourcemap'));
    if (reference?.kind !== 'inline') {
      const found = [await inspectFile(kind, url, text)];
      if (reference?.kind === 'broken') return { ...content, found, inlineMap: 'broken' };
      if (reference === null) return { ...content, found };
      // Its address would lie in the session's memory as it is.
      if (as.refuse(reference.url) === 'one-time') return { ...content, found, inlineMap: 'one-time' };
      return { ...content, found, map: reference.url };
    }
    await this.#learn(job, url, reference.text);
    const code = text.slice(0, reference.start) + text.slice(reference.end);
    const inline = await readMap(url, reference.text);
    return { ...content, found: [await inspectFile(kind, url, code), ...inline.found], inlineMap: inline.outcome };
  }

  async #learn({ site }: Job, script: string, map: string): Promise<void> {
    const { sightings } = await (await this.#parts.store()).site(site);
    await this.#places.learn(script, map, sightings);
  }

  /** The ledger takes each content of a file once per session, however often the worker is stopped at this point. */
  async #record(job: Job, { found, version, outcome }: Content): Promise<void> {
    const { session, store: open, naming } = this.#parts;
    const store = await open();
    const { sightings } = await store.site(job.site);
    const lying = outcome === 'cut' ? [] : sightings;
    const recorded = fromFile(found, job.site, lying, Date.now(), await naming());
    if (recorded.bodies.length + recorded.leaves.length === 0) return;
    const { round = 0 } = (await this.#book.state()).counts;
    const id = `file ${await session} ${round} ${nameOf(jobName(job), version)}`;
    await store.append({ ...recorded, source: { id, seq: 1 } });
  }
}

function end(state: FileState, name: string, job: Job, outcome: Outcome, content: string): void {
  const { site, kind, version } = job;
  delete state.jobs[name];
  delete state.done[name];
  state.done[name] = { site, kind, version, outcome, content };
}

/** Nothing is found there any more, whatever once was. */
function absent({ url, version }: Job): Content {
  const { origin } = new URL(url);
  const nothing: FoundIn = {
    surface: 'well-known-file',
    origin: hideHost(origin),
    key: fileKey(url),
    candidates: [],
    leaves: [],
  };
  return { version, hash: 0, found: [nothing], outcome: 'absent', inlineMap: null, map: null };
}

/** Whether it is that file, and not what the server answers to every address. */
async function isServed({ url }: Job, text: string, as: FetchAs<Refused>): Promise<boolean> {
  const { origin, pathname } = new URL(url);
  if (!isFileOf(pathname, text)) return false;
  const sibling = origin + siblingOf(pathname, randomName());
  const beside = await fetchFile(sibling, { ...as, maxBytes: MAX_BYTES['well-known-file'] });
  return !(beside.ok && isFileOf(pathname, beside.text));
}

async function readMap(url: string, text: string): Promise<Pick<Content, 'found' | 'outcome'>> {
  const contents = mapContents(text);
  if (contents === null) return { found: [], outcome: 'broken' };
  return { found: [await inspectMap(url, contents)], outcome: 'read' };
}
