import type { Reads } from '../model/ledger';
import type { SourcePosition } from '../model/surface';

/** A sighting, with the lines that wrote and read its value, or a use, with those that sent it. */
export interface Lined {
  readonly site: string;
  readonly writer?: SourcePosition | null;
  readonly reads?: Reads;
  readonly callers?: readonly SourcePosition[];
}

/** The same with more known of its lines. */
export function mapLines<One extends Lined>(one: One, more: <Line extends SourcePosition>(line: Line) => Line): One {
  const { writer, reads, callers } = one;
  return {
    ...one,
    ...(writer && { writer: more(writer) }),
    ...(reads && { reads: { ...reads, readers: reads.readers.map((reader) => more(reader)) } }),
    ...(callers && { callers: callers.map((caller) => more(caller)) }),
  };
}

export const linesOf = ({ writer, reads, callers = [] }: Lined): readonly SourcePosition[] => [
  ...(writer ? [writer] : []),
  ...(reads?.readers ?? []),
  ...callers,
];
