import { decodeBase64Text } from '../lib/base64';
import { objectIn } from '../lib/jwt';
import type { Decoder } from './decoder';
import { defineDecoder } from './decoder';
import type { RawFacts } from './fact-fields';
import { factsFrom, pick } from './fact-fields';

type Groups = Readonly<Record<string, string | undefined>>;
/** Facts beside those that the pattern or the map gives. */
type More = RawFacts | ((found: Groups) => RawFacts | null);

const within = (found: Groups, more: More, inferred: string) => {
  const others = typeof more === 'function' ? more(found) : more;
  return others && factsFrom({ ...found, ...others }, found._sure === undefined ? inferred : '');
};

/**
 * A decoder whose pattern names its facts; groups that begin with an underscore are for `more` alone, and
 * where `_sure` stands nothing is inferred. Anchored, bounded.
 */
/* @__NO_SIDE_EFFECTS__ */
export const defineNamed = (types: string, pattern: RegExp, inferred = '', more: More = {}): Decoder =>
  defineDecoder(types, (value) => {
    const found = pattern.exec(value);
    return found && within(found.groups ?? {}, more, inferred);
  });

/** As `defineNamed`, of the text behind base64. */
/* @__NO_SIDE_EFFECTS__ */
export const defineText = (types: string, pattern: RegExp, inferred = '', more: More = {}): Decoder =>
  defineDecoder(types, (value) => {
    const found = pattern.exec(decodeBase64Text(value.replace(PREFIX, '').slice(0, 16_384)) ?? '');
    return found && within(found.groups ?? {}, more, inferred);
  });

const PREFIX = /^(?:Basic |[ps]k_(?:live_|test_)?)/;

/** A decoder of the JSON object behind base64, which `cut` cuts out as its first group; `map` as in `pick`. */
/* @__NO_SIDE_EFFECTS__ */
export const defineJson = (types: string, cut: RegExp, map: string, more: RawFacts = {}): Decoder =>
  defineDecoder(types, (value) => {
    const object = objectIn(cut.exec(value)?.[1] ?? '');
    return object && factsFrom({ ...pick(object, map), ...more });
  });
