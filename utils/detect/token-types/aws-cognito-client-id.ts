import { sample } from '../../lib/sample';
import { DIGITS, LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('lower{26}', {
  tokenClass: 'identifier',
  context: 'cognito, user pool, client id',
  // A ULID begins so; Cognito draws at random.
  accept: (value) => /[a-z]/.test(value) && !value.startsWith('01'),
});

export const guidance: Guidance = {
  issuer: 'AWS',
  docs: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html',
  revoke: null,
  tokenClass: 'identifier',
};

export const examples = (): Examples => ({
  matches: [
    JSON.stringify({ userPoolWebClientId: sample('', 26, LOWER) }),
    `aws_user_pools_web_client_id: '${sample('', 26, LOWER, 4)}'`,
    `https://shop.auth.test/login?client=1&cognito=${sample('', 26, LOWER, 2)}`,
  ],
  nearMisses: [
    JSON.stringify({ userPoolWebClientId: sample('', 25, LOWER) }),
    JSON.stringify({ build: sample('', 26, LOWER) }),
    `cognito = '${sample('', 26, DIGITS)}'`,
  ],
});
