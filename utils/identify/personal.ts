import type { JsonObject } from '../lib/jwt';

/**
 * Claims of OpenID Connect Core 1.0 section 5.1 that tell of a person, and what apps add to them. Words of health, belief, money
 * and of papers stand first: Article 9 of the GDPR calls most of them special.
 */
const NAMES =
  /^(?:(?:ssn|social_?security\w{0,10}|national_?id\w{0,8}|passport_?(?:no|num(?:ber)?|id)|tax_?id|iban|(?:credit_?)?card_?number|bank_?account|salary|health_?(?:data|id|insurance\w{0,8}|record\w{0,8})|diagnos[ei]s|blood_?type|disability|religion|ethnicity|sexual_?orientation|birth_?(?:date|day)|date_?of_?birth|dob|address|street\w{0,8}|phone(?:_?number)?|mobile|gender)|e?-?mail|(?:given|family|middle|first|last|full)?_?name|ip_?addr(?:ess)?|picture)$/i;
const MAX = 16;

/** Names of members that tell of a person, of the object and of those in it; never their values. Undefined without any. */
export function personalIn(from: JsonObject | null | undefined): readonly string[] | undefined {
  const inner = Object.values(from ?? {}).filter((one): one is JsonObject => typeof one === 'object' && one !== null);
  const names = [from ?? {}, ...inner].flatMap((one) =>
    Object.entries(one).flatMap(([name, value]) => {
      const known = value && value !== true ? NAMES.exec(name.slice(name.lastIndexOf('/') + 1)) : null;
      return known?.[0] ?? [];
    }),
  );
  return names.length > 0 ? [...new Set(names)].slice(0, MAX) : undefined;
}
