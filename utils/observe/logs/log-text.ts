import type { FileProblem } from '../../model/investigation';

/** A file as text in pieces, behind whatever compression and archive it lay in. */
export interface LogText {
  /** `logs.zip!/access.log`. Raw: may hold a token. */
  readonly name: string;
  /** Epoch milliseconds of its last change. */
  readonly at: number;
  /** Its beginning, of which `pieces` begin again. */
  readonly head: string;
  /** `head` is all of it. */
  readonly isWhole: boolean;
  readonly pieces: AsyncIterable<string>;
  /** Where `pieces` do not begin with the file: so many lines stand before them, in `head` or after it. */
  readonly linesBefore?: number;
  /** Why it cannot be read, or once it was read, not to its end. */
  readonly problem: () => FileProblem | null;
}

/** Something that was named: a file, or the members of an archive in their order. */
export interface LogInput {
  readonly name: string;
  /** `open` begins anew with each call; otherwise it can be called once. */
  readonly isReadTwice: boolean;
  readonly open: () => AsyncIterable<LogText>;
}
