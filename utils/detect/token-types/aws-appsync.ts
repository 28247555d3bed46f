import { sample } from '../../lib/sample';
import { LOWER, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('da2- lower{26}', { tokenClass: 'ambiguous' });

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
  revoke: 'https://console.aws.amazon.com/appsync/',
  tokenClass: 'ambiguous',
};

export const examples = (): Examples => ({
  matches: [
    sample('da2-', 26, LOWER),
    JSON.stringify({ aws_appsync_apiKey: sample('da2-', 26, LOWER, 3) }),
    `x-api-key: ${sample('da2-', 26, LOWER, 9)}`,
  ],
  nearMisses: [sample('da2-', 25, LOWER), sample('da2-', 26, UPPER), `x${sample('da2-', 26, LOWER)}`],
});
