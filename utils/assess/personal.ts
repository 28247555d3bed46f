import type { TokenFacts } from '../model/token';

/** Special categories, papers, money and home: what a person minds most. */
const GRAVE =
  /^(?:ssn|social_?security\w*|national_?id\w*|passport\w+|tax_?id|iban|(?:credit_?)?card_?number|bank_?account|salary|health\w+|diagnos[ei]s|blood_?type|disability|religion|ethnicity|sexual_?orientation)$/i;

/** Names of claims that are graver than who and how to reach. */
export const graveClaims = ({ personal = [] }: TokenFacts): readonly string[] =>
  personal.filter((name) => GRAVE.test(name));

/** Names of the other claims about a person. */
export const plainClaims = ({ personal = [] }: TokenFacts): readonly string[] =>
  personal.filter((name) => !GRAVE.test(name));
