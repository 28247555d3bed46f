import type { Sighting } from '../model/ledger';
import type { SourcePosition } from '../model/surface';

/** The sighting with more known of the lines that wrote and read its value. */
export function mapLines(sighting: Sighting, more: <Line extends SourcePosition>(line: Line) => Line): Sighting {
  const { writer, reads } = sighting;
  return {
    ...sighting,
    writer: writer && more(writer),
    ...(reads && { reads: { ...reads, readers: reads.readers.map((reader) => more(reader)) } }),
  };
}

export const linesOf = ({ writer, reads }: Sighting): readonly SourcePosition[] => [
  ...(writer ? [writer] : []),
  ...(reads?.readers ?? []),
];
