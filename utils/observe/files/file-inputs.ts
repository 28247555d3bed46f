import type { FileProblem } from '../../model/investigation';
import type { LogInput, LogText } from '../logs/log-text';
import { decoded, encodingOf } from '../node/files/text-encoding';
import { bytesOf, compressionIn, isOtherArchive, isZip, uncompressed } from './uncompress';
import { type Member, zipMembers } from './zip';

/** What is looked at to tell what a file is. */
const HEAD = 65_536;
const MAX_LAYERS = 3;
const MAX_NAME = 500;

/** Called with bytes of a file that were read for the first time. */
type Hearing = (bytes: number) => void;

/**
 * The logs in a file that a person gave to a page: one, or one for each file of a zip. Does not throw: what cannot be opened is an
 * input with a problem.
 */
export async function* fileInputs(file: File, hear: Hearing): AsyncGenerator<LogInput> {
  const { name, lastModified: at } = file;
  try {
    const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
    if (!isZip(head)) {
      const open = counted(() => bytesOf(file.stream()), hear);
      return yield { name, isReadTwice: true, open: () => textsOf({ name, at, size: file.size, open }) };
    }
    const problems = new Set<FileProblem>();
    for await (const packed of zipMembers(file, (problem) => problems.add(problem))) {
      const member = { ...packed, name: `${name}!/${packed.name.slice(0, MAX_NAME)}`, at: packed.at || at };
      yield { name: member.name, isReadTwice: true, open: () => textsOf(member, () => hear(packed.size)) };
    }
    for (const problem of problems) yield failing(name, at, problem);
  } catch {
    yield failing(name, at, 'unreadable');
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

async function* textsOf({ name, at, open }: Member, ended: () => void = () => {}): AsyncGenerator<LogText> {
  let problem: FileProblem | null = null;
  const failed = (found: FileProblem) => {
    problem ??= found;
  };
  try {
    let { head, whole } = await peek(open());
    for (let layer = 0; layer < MAX_LAYERS; layer++) {
      const format = compressionIn(head, layer === 0 ? name : '');
      if (format === null) break;
      ({ head, whole } = await peek(uncompressed(whole, format, failed)));
    }
    const encoding = head.length === 0 || isOtherArchive(head) ? null : encodingOf(head);
    if (encoding === null) {
      const found = head.length === 0 ? 'empty' : isOtherArchive(head) ? 'broken-archive' : 'unknown-format';
      yield emptyText(name, at, problem ?? found);
    } else {
      const text = new TextDecoder(encoding).decode(head, { stream: true });
      const isWhole = head.length < HEAD;
      yield { name, at, head: text, isWhole, pieces: decoded(whole, encoding), problem: () => problem };
      ended();
    }
  } catch {
    yield emptyText(name, at, problem ?? 'unreadable');
  }
}

/** The first bytes of a stream, and the whole stream still to be read. */
async function peek(bytes: AsyncIterable<Uint8Array>) {
  const iterator = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let read = 0;
  while (read < HEAD) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
    read += next.value.length;
  }
  async function* whole() {
    try {
      yield* first.splice(0);
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: joined(first).subarray(0, HEAD), whole: whole() as AsyncIterable<Uint8Array> };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const emptyText = (name: string, at: number, problem: FileProblem): LogText => ({
  ...{ name, at, head: '', isWhole: true, problem: () => problem },
  pieces: nothing(),
});

const failing = (name: string, at: number, problem: FileProblem): LogInput => ({
  name,
  isReadTwice: true,
  open: async function* () {
    yield emptyText(name, at, problem);
  },
});

async function* nothing(): AsyncGenerator<string> {}
