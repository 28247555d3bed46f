import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'da2-',
  body: 'lower{26}',
  tokenClass: 'ambiguous',
});

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
  revoke: null,
  tokenClass: 'ambiguous',
};

export const examples = (): Examples => ({
  matches: [sample('da2-', 26, LOWER), `{"value":"${sample('da2-', 26, LOWER, 14)}"}`],
  nearMisses: [sample('da2-', 25, LOWER), `x${sample('da2-', 26, LOWER)}`],
});
