import type { AddressSpace } from '../lib/address-space';
import type { SourcePlace } from '../lib/position-map';
import type { SurfaceId } from '../model/surface';
import type { Candidate, Leaf } from '../model/token';
import { type Records, SessionRecords } from '../platform/session-records';

export type FileKind = Extract<SurfaceId, 'script' | 'source-map' | 'web-manifest' | 'well-known-file'>;

/**
 * What became of a file. `cut`: the beginning of one that is too large; `unserved`: not given without the page's session;
 * `broken`: no map, or none that can be read; `absent`: well-known, and not there.
 */
export type Outcome =
  | 'read'
  | 'cut'
  | 'one-time'
  | 'refused'
  | 'not-granted'
  | 'unserved'
  | 'broken'
  | 'private-window'
  | 'too-many'
  | 'failed'
  | 'absent';

/** A file to be fetched and looked at, for one site. Kept until what it shows is durable. */
export interface Job {
  readonly kind: FileKind;
  /** Without a fragment; holds nothing that `isOneTimeUrl` or a token's form tells of. */
  readonly url: string;
  readonly site: string;
  /** Origin of the page that named it. */
  readonly page: string;
  readonly version: string;
  /** Of a map: the script that names it. */
  readonly script?: string;
  /** How often it was begun: what kills the worker is given up. */
  readonly tries: number;
}

/** What one text showed. `key` and paths are redacted; digests stand for values. */
export interface FoundIn {
  readonly surface: FileKind;
  readonly origin: string;
  readonly key: string;
  readonly candidates: readonly Candidate[];
  readonly leaves: readonly Leaf[];
}

/** What a file showed, so that it is not fetched again for another site or at the next page. */
export interface Content {
  readonly version: string;
  /** `quickHash` of its text. */
  readonly hash: number;
  readonly found: readonly FoundIn[];
  /** Its own outcome, and that of a map inside it. */
  readonly outcome: Outcome;
  readonly inlineMap: Outcome | null;
  /** A map that it links to. */
  readonly map: string | null;
}

interface Done {
  readonly site: string;
  readonly kind: FileKind;
  readonly version: string;
  readonly outcome: Outcome;
  /** Name of its content; empty for none. */
  readonly content: string;
}

/** By site, or `private ` and site. */
export interface FileState {
  readonly jobs: Record<string, Job>;
  readonly done: Record<string, Done>;
  readonly contents: Record<string, Content>;
  /** Origins of the scripts that documents of a site name. */
  readonly origins: Record<string, readonly string[]>;
  /** Places of lines of scripts in their sources. */
  readonly places: Record<string, SourcePlace>;
  /** Where hosts of documents were seen to lie. */
  readonly spaces: Record<string, AddressSpace>;
  /** How often it was said to look at all again. */
  readonly counts: { round?: number };
}

const MAX_DONE = 5_000;
const MAX_CONTENTS = 1_000;
const MAX_FOUND = 3_000;
const MAX_SPACES = 500;
const MAX_PLACES = 2_000;

/**
 * What was fetched in this browser session and what is still to be. Mirrored into `storage.session`, so that a worker that was
 * stopped goes on where it was; never on disk.
 */
export class FileBook {
  readonly #kept = new SessionRecords('files');
  #state: Promise<FileState> | null = null;

  state(): Promise<FileState> {
    this.#state ??= this.#kept.read().then(restored, () => restored({}));
    return this.#state;
  }

  /** Changes the state in one step, and resolves when the change survives the worker. */
  async change<T>(change: (state: FileState) => T): Promise<T> {
    const state = await this.state();
    const result = change(state);
    trim(state);
    await this.#kept.write(state as unknown as Records);
    return result;
  }
}

function restored(kept: Records): FileState {
  const { jobs, done, contents, origins, places, spaces, counts } = kept as Partial<FileState>;
  return {
    jobs: { ...jobs },
    done: { ...done },
    contents: { ...contents },
    origins: { ...origins },
    places: { ...places },
    spaces: { ...spaces },
    counts: { ...counts },
  };
}

/** `storage.session` holds 10 MB; the oldest make room. */
function trim({ done, contents, origins, places, spaces }: FileState): void {
  dropOldest(places, MAX_PLACES);
  dropOldest(origins, MAX_SPACES);
  dropOldest(done, MAX_DONE);
  dropOldest(spaces, MAX_SPACES);
  dropOldest(contents, MAX_CONTENTS);
  let found = Object.values(contents).reduce((sum, content) => sum + sizeOf(content), 0);
  for (const [name, content] of Object.entries(contents)) {
    if (found <= MAX_FOUND) break;
    delete contents[name];
    found -= sizeOf(content);
  }
}

const sizeOf = ({ found }: Content): number =>
  found.reduce((sum, { candidates, leaves }) => sum + candidates.length + leaves.length, 0);

function dropOldest(record: Record<string, unknown>, most: number): void {
  const names = Object.keys(record);
  for (const name of names.slice(0, Math.max(0, names.length - most))) delete record[name];
}
