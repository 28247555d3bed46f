import type { Translate } from '../model/text';

/** Ends of keys under which sentences on built-in types stand; a person's type may be called so. */
const SENTENCE = /_(?:impact|revoke|condition)$/;

/** The name of a token type; the id itself of one that a person added, and of one that is no more. */
export function typeName(t: Translate, type: string): string {
  const key = keyOf(type);
  return (SENTENCE.test(key) ? null : found(t, key)) ?? type;
}

/** What somebody gains who has a token of the type; a general sentence for one that a person added. */
export function typeImpact(t: Translate, type: string): string {
  return found(t, `${keyOf(type)}_impact`) ?? t('own_type_impact');
}

const keyOf = (type: string): string => `type_${type.replaceAll('-', '_')}`;

function found(t: Translate, key: string): string | null {
  const text = t(key);
  return text === key || text === '' ? null : text;
}
