import type { TokenFacts } from '../model/token';
import type { Decoder, DecoderPlace } from './decoder';

const modules = import.meta.glob<Decoder>('./*.ts', { base: './decoders', eager: true, import: 'decoder' });

const BY_TYPE = new Map<string, Decoder[]>();
for (const decoder of Object.values(modules)) {
  for (const type of decoder.types) BY_TYPE.set(type, [...(BY_TYPE.get(type) ?? []), decoder]);
}

/** Facts of a token of this type, of all its decoders together; the later ones do not overwrite. */
export function decodedFacts(type: string, value: string, place: DecoderPlace): TokenFacts {
  const decoders = [...(BY_TYPE.get(type) ?? []), ...(BY_TYPE.get('*') ?? [])];
  const read = decoders.flatMap(({ decode }) => decode(value, place) ?? []);
  const inferred = read.flatMap((facts) => facts.inferred ?? []);
  return Object.assign({}, ...read.reverse(), inferred.length > 0 && { inferred });
}
