import type { TokenFacts } from '../model/token';
import type { Decoder, DecoderPlace } from './decoder';

const modules = import.meta.glob<Decoder>('./*.ts', { base: './decoders', eager: true, import: 'decoder' });

/** Longer values tell nothing. UTF-16 code units. */
const MAX_VALUE = 100_000;

/** Facts of a token of this type, of all its decoders together; the later ones do not overwrite. */
export function decodedFacts(type: string, value: string, place: DecoderPlace): TokenFacts {
  if (value.length > MAX_VALUE) return {};
  let facts: TokenFacts = {};
  for (const { decode } of decodersOf(type)) {
    const more = decode(value, place) ?? {};
    const guessed = more.inferred?.filter((name) => !(name in facts)) ?? [];
    const inferred = [...(facts.inferred ?? []), ...guessed];
    facts = { ...more, ...facts, ...(inferred.length > 0 && { inferred }) };
  }
  return facts;
}

/** Those that name the type before those that read more than it. */
function decodersOf(type: string): readonly Decoder[] {
  const all = Object.values(modules);
  const reads = (pattern: string) =>
    pattern === type || (pattern.endsWith('*') && type.startsWith(pattern.slice(0, -1)));
  const own = all.filter(({ types }) => types.includes(type));
  return [...own, ...all.filter((decoder) => !own.includes(decoder) && decoder.types.some(reads))];
}
