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

/** How to put a token of the type out of use, at its issuer; null where that is not known. */
export const typeRevoke = (t: Translate, type: string): string | null => found(t, `${keyOf(type)}_revoke`);

/** What must hold so that a key of the type may stand in a page; null for one that may not, or always may. */
export const typeCondition = (t: Translate, type: string): string | null => found(t, `${keyOf(type)}_condition`);

/** Types of nobody in particular: rules and playbooks say all that can be said of them. */
const GENERAL = new Set(['opaque-token', 'jwt', 'jwe', 'session-cookie', 'csrf-token']);

/** What a person should know of the types of a finding's tokens beyond what its rule says, each sentence once. */
export function typeAdvice(t: Translate, types: readonly string[]) {
  const own = types.filter((type) => !GENERAL.has(type));
  const each = (tell: (type: string) => string | null) => [...new Set(own.flatMap((type) => tell(type) ?? []))];
  return {
    impact: each((type) => typeImpact(t, type)),
    condition: each((type) => typeCondition(t, type)),
    revoke: each((type) => typeRevoke(t, type)),
  };
}

const keyOf = (type: string): string => `type_${type.replaceAll('-', '_')}`;

function found(t: Translate, key: string): string | null {
  const text = t(key);
  return text === key || text === '' ? null : text;
}
