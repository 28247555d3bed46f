import { typesInUse } from './detectors';

const MAX = 300;
const MAX_LENGTH = 500;

/** Remembers headers in which nothing was found, as long as the same types are looked for. */
export function knownEmpty(): {
  isKnownEmpty(name: string, value: string): boolean;
  knowEmpty(name: string, value: string): void;
} {
  const known = new Set<string>();
  let types = typesInUse();
  const idOf = (name: string, value: string) => `${name}\0${value}`;
  return {
    isKnownEmpty(name, value) {
      if (types !== typesInUse()) known.clear();
      types = typesInUse();
      return known.has(idOf(name, value));
    },
    knowEmpty(name, value) {
      if (value.length > MAX_LENGTH) return;
      if (known.size >= MAX) known.clear();
      known.add(idOf(name, value));
    },
  };
}
