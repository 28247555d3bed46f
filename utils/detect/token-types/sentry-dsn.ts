import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('https://|http:// hex{32} :| hex{0,32} @ dotted{3,100} / digit{1,20}', {
  tokenClass: 'publishable',
});

export const guidance: Guidance = {
  issuer: 'Sentry',
  docs: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => `${sample('https://', 32, HEX, seed)}@o42.ingest.us.sentry.io/45010${seed}`;

export const examples = (): Examples => ({
  matches: [`Sentry.init({ dsn: '${token()}' })`, `{"dsn":"${sample('https://', 32, HEX, 2)}@sentry.shop.test/7"}`],
  nearMisses: [
    `${sample('https://', 31, HEX)}@o42.ingest.sentry.io/4501`,
    `${sample('https://', 32, HEX)}@o42.ingest.sentry.io/project`,
  ],
});
