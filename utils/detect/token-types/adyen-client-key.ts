import { sample } from '../../lib/sample';
import { LOWER, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('live_|test_ upper{32}', {
  tokenClass: 'publishable',
  context: 'adyen, client key',
});

export const guidance: Guidance = {
  issuer: 'Adyen',
  docs: 'https://docs.adyen.com/development-resources/api-credentials',
  revoke: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('live_', 32, UPPER, seed);

export const examples = (): Examples => ({
  matches: [`{"clientKey":"${token()}","environment":"live"}`, `ADYEN_CLIENT_KEY=${sample('test_', 32, UPPER, 2)}`],
  nearMisses: [
    `{"value":"${token()}"}`,
    `{"clientKey":"${sample('test_', 31, UPPER)}"}`,
    `{"clientKey":"${sample('test_', 32, LOWER)}"}`,
  ],
});
