import type { FactsOf } from '../detect/reader';
import { typeIdOf } from '../detect/type-ids';
import type { TokenFacts } from '../model/token';
import { cleanFacts } from './clean-facts';
import type { Decoder, DecoderPlace } from './decoder';

const modules = import.meta.glob<Decoder>('./*.ts', { base: './decoders', eager: true, import: 'decoder' });

let further: readonly Decoder[] = [];

/** From now on, in this realm, these read facts of every token of their types, too. */
export function useDecoders(decoders: readonly Decoder[]): void {
  further = decoders;
}

/** Longer values tell nothing. UTF-16 code units. */
const MAX_VALUE = 100_000;

/** See `FactsOf`. */
export const factsOf: FactsOf = (type, value, name, cleaning) =>
  cleanFacts(decodedFacts(typeIdOf(type), value, { name }), cleaning);

/** Facts of a token of this type, of all its decoders together; the later ones do not overwrite. */
export function decodedFacts(type: string, value: string, place: DecoderPlace): TokenFacts {
  if (value.length > MAX_VALUE) return {};
  let facts: TokenFacts = {};
  for (const { decode } of decodersOf(type)) {
    const { inferred = [], ...told } = decode(value, place) ?? {};
    const guessed = [...(facts.inferred ?? []), ...inferred.filter((name) => !(name in facts))];
    facts = { ...told, ...facts, ...(guessed.length > 0 && { inferred: guessed }) };
  }
  return facts;
}

/** Those of the type before those of every type. */
function decodersOf(type: string): readonly Decoder[] {
  const all = [...Object.values(modules), ...further];
  const isOwn = (pattern: string) =>
    pattern === type || (pattern.length > 1 && pattern.endsWith('*') && type.startsWith(pattern.slice(0, -1)));
  return [...all.filter(({ types }) => types.some(isOwn)), ...all.filter(({ types }) => types.includes('*'))];
}
