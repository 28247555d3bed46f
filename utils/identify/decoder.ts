import type { TokenFacts } from '../model/token';

/** Where a value lay: what a decoder may ask besides the value. */
export interface DecoderPlace {
  /** Innermost name: storage key, cookie, JSON key, parameter; empty where none is known. */
  readonly name: string;
}

/** Reads facts out of a token, offline. */
export interface Decoder {
  /** Ids of the token types it reads; one that ends in `*` stands for all that begin so, `*` for every one. */
  readonly types: readonly string[];
  /** Null where the value is not of the form it reads. Pure, bounded and linear; does not throw on any text. */
  readonly decode: (value: string, place: DecoderPlace) => TokenFacts | null;
}

/* @__NO_SIDE_EFFECTS__ */
export function defineDecoder(types: string, decode: Decoder['decode']): Decoder {
  return { types: types.split(' '), decode };
}
