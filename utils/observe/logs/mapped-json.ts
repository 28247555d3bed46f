import { recordIn } from '../../lib/loose';
import { type Field, type FieldMap, FieldRow } from './fields';
import { guessFields } from './guess-fields';
import type { Setup } from './log-format';
import type { Row } from './log-record';

const DEEPEST = 4;
const MOST = 400;

/** Names of the members of some values, down to four steps: `request.headers.host`. */
export function membersOf(values: readonly unknown[]): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown, way: string, depth: number) => {
    for (const [key, part] of Object.entries(recordIn(value))) {
      if (found.size >= MOST) return;
      const name = way === '' ? key : `${way}.${key}`;
      if (typeof part === 'object' && part !== null && !Array.isArray(part)) {
        if (depth < DEEPEST) look(part, name, depth + 1);
      } else found.add(name);
    }
  };
  for (const value of values) look(value, '', 1);
  return [...found];
}

/** What lies at the end of a way. A member whose own name has dots in it goes first. */
export function memberAt(value: unknown, way: string): unknown {
  const record = recordIn(value);
  if (Object.hasOwn(record, way)) return record[way];
  for (let dot = way.indexOf('.'); dot >= 0; dot = way.indexOf('.', dot + 1)) {
    const key = way.slice(0, dot);
    if (Object.hasOwn(record, key)) return memberAt(record[key], way.slice(dot + 1));
  }
  return undefined;
}

/** Reads JSON objects by a mapping that is guessed from the first of them. */
export function mappedReader({ head, map, mapped }: Setup): (value: unknown) => Row {
  const guessed = guessFields(membersOf(head), map);
  mapped(guessed);
  const fields: readonly (readonly [Field, string])[] = [...guessed];
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-this-format';
    const row = new FieldRow();
    for (const [field, way] of fields) row.set(field, memberAt(value, way));
    return row.record();
  };
}

/** The same mapping, already known: only to sniff. */
export const guessed = (values: readonly unknown[]): FieldMap => guessFields(membersOf(values), new Map());
