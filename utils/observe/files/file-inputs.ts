import type { LogInput, LogText } from '../logs/log-text';
import { decoded, encodingOf } from '../node/files/text-encoding';
import type { Imported } from '../node/imported';
import { itemsOf } from '../node/parts/items-of';
import { type GivenFile, givenFiles, type Hearing } from './given-files';

/** The logs in a file that a person gave to a page: one, or one for each file of a zip. */
export async function* fileInputs(file: File, hear: Hearing): AsyncGenerator<LogInput> {
  for await (const given of givenFiles(file, hear)) yield logInput(given);
}

/** A given file as a log. Does not throw: what cannot be opened is an input with a problem. */
export const logInput = (given: GivenFile): LogInput => ({
  name: given.name,
  isReadTwice: true,
  open: () => textsOf(given),
});

async function* textsOf({ name, at, open, ended }: GivenFile): AsyncGenerator<LogText> {
  const { head, isWhole, whole, problem } = await open();
  const encoding = head.length === 0 ? null : encodingOf(head);
  if (encoding === null) {
    const found = problem() ?? 'unknown-format';
    yield { ...{ name, at, head: '', isWhole: true }, pieces: nothing(), problem: () => found };
    return;
  }
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  yield { name, at, head: text, isWhole, pieces: decoded(whole, encoding), problem };
  ended();
}

/** What a given file shows, whatever kind it is of. Does not throw: what cannot be read is a problem among the items. */
export async function* givenItems({ name, at, open, ended }: GivenFile): AsyncGenerator<Imported> {
  const { head, whole, problem } = await open();
  if (head.length > 0) {
    async function* again() {
      yield* (await open()).whole;
    }
    try {
      yield* itemsOf({ name, at, head, whole, again }, () => {});
    } catch {
      yield { kind: 'problem', code: 'unreadable', detail: '' };
    }
  }
  const found = problem();
  if (found !== null && found !== 'empty') yield { kind: 'problem', code: 'unreadable', detail: found };
  ended();
}

async function* nothing(): AsyncGenerator<string> {}
