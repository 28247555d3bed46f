import type { Guidance } from './token-type';

// Apart from `detectors.ts`, so that no guidance reaches the content script.
const modules = import.meta.glob<Guidance>('./token-types/*.ts', { eager: true, import: 'guidance' });

const GUIDANCE: ReadonlyMap<string, Guidance> = new Map(
  Object.entries(modules).map(([path, guidance]) => [path.slice('./token-types/'.length, -'.ts'.length), guidance]),
);

/** Issuer, documentation, revocation of a token type; null for an id that no file has. */
export const guidanceOf = (id: string): Guidance | null => GUIDANCE.get(id) ?? null;

/** Ids of all token types, sorted. */
export const tokenTypeIds = (): readonly string[] => [...GUIDANCE.keys()].sort();

/** Keys of a type's sentences in `_locales`. */
export function typeMessages(id: string): { readonly name: string; readonly impact: string } {
  const key = `type_${id.replace(/-/g, '_')}`;
  return { name: key, impact: `${key}_impact` };
}
