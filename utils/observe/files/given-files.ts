import type { FileProblem } from '../../model/investigation';
import { peek } from '../node/files/peek';
import { bytesOf, compressionIn, isOtherArchive, isZip, uncompressed } from './uncompress';
import { zipMembers } from './zip';

/** What is looked at to tell what a file is. */
const HEAD = 65_536;
const MAX_LAYERS = 3;
const MAX_NAME = 500;

/** A file that a person gave to a page, or one in a zip of theirs. `open` begins anew with each call and does not reject. */
export interface GivenFile {
  /** `logs.zip!/access.log`. Raw: may hold a token. */
  readonly name: string;
  /** Epoch milliseconds of its last change. */
  readonly at: number;
  readonly open: () => Promise<OpenedFile>;
  /** To be called once all of it was read. */
  readonly ended: () => void;
}

/** A file behind its compression. `head` is empty where nothing of it can be read; `problem` says why, once it was read. */
export interface OpenedFile {
  readonly head: Uint8Array;
  readonly isWhole: boolean;
  readonly whole: AsyncIterable<Uint8Array>;
  readonly problem: () => FileProblem | null;
}

/** Called with bytes of a file that were read for the first time. */
export type Hearing = (bytes: number) => void;

/** The file, or each file of a zip; `name`: what it is called. Does not throw: what cannot be opened is a file with a problem. */
export async function* givenFiles(file: File, hear: Hearing, name = file.name): AsyncGenerator<GivenFile> {
  const { lastModified: at } = file;
  try {
    const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
    if (!isZip(head)) {
      const bytes = counted(() => bytesOf(file.stream()), hear);
      return yield { name, at, open: () => opened(name, bytes), ended: () => {} };
    }
    const problems = new Set<FileProblem>();
    for await (const packed of zipMembers(file, (problem) => problems.add(problem))) {
      const inner = `${name}!/${packed.name.slice(0, MAX_NAME)}`;
      const ended = once(() => hear(packed.size));
      yield { name: inner, at: packed.at || at, open: () => opened(packed.name, packed.open), ended };
    }
    for (const problem of problems) yield failing(name, at, problem);
  } catch {
    yield failing(name, at, 'unreadable');
  }
}

async function opened(name: string, open: () => AsyncIterable<Uint8Array>): Promise<OpenedFile> {
  let problem: FileProblem | null = null;
  const failed = (found: FileProblem) => {
    problem ??= found;
  };
  try {
    let { head, whole } = await peek(open(), HEAD);
    for (let layer = 0; layer < MAX_LAYERS; layer++) {
      const format = compressionIn(head, layer === 0 ? name : '');
      if (format === null) break;
      ({ head, whole } = await peek(uncompressed(whole, format, failed), HEAD));
    }
    if (head.length === 0) failed('empty');
    else if (isOtherArchive(head)) return nothing(problem ?? 'broken-archive');
    return { head, isWhole: head.length < HEAD, whole, problem: () => problem };
  } catch {
    return nothing(problem ?? 'unreadable');
  }
}

/** Told of bytes once, however often the file is read. */
function counted(open: () => AsyncIterable<Uint8Array>, hear: Hearing): () => AsyncIterable<Uint8Array> {
  let furthest = 0;
  return async function* () {
    let read = 0;
    for await (const chunk of open()) {
      read += chunk.length;
      if (read > furthest) hear(read - furthest);
      furthest = Math.max(furthest, read);
      yield chunk;
    }
  };
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}

async function* none(): AsyncGenerator<Uint8Array> {}

const nothing = (problem: FileProblem): OpenedFile => ({
  head: new Uint8Array(),
  isWhole: true,
  whole: none(),
  problem: () => problem,
});

const failing = (name: string, at: number, problem: FileProblem): GivenFile => ({
  name,
  at,
  open: async () => nothing(problem),
  ended: () => {},
});
