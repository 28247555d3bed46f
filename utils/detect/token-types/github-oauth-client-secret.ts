import { sample } from '../../lib/sample';
import { HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{40}', {
  context:
    'github client secret, git hub client secret, github secret, github app secret, github app client secret, github oauth secret, github oauth client secret, gh client secret, login oauth access token',
});

export const guidance: Guidance = {
  issuer: 'GitHub',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure',
  revoke: 'https://github.com/settings/developers',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 40, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    `GITHUB_CLIENT_SECRET="${token()}"`,
    `{"githubClientSecret":"${token(2)}"}`,
    `providers: [GitHub({ clientSecret: env.AUTH_GITHUB_SECRET || '${token(3)}' })]`,
  ],
  nearMisses: [
    `{"github":{"commit":"${token()}"}}`,
    `GITHUB_CLIENT_SECRET=${sample('', 39, HEX)}`,
    `GITHUB_CLIENT_SECRET=${sample('', 40, UPPER)}`,
  ],
});
