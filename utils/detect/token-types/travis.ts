import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('base64url{22}', {
  context:
    'travis token, travis api, travis access, travis auth, travis key, travis ci token, travis ci api, travis ci access',
  accept: isMixed,
});

export const guidance: Guidance = {
  issuer: 'Travis CI',
  docs: 'https://docs.travis-ci.com/user/triggering-builds/',
  revoke: 'https://app.travis-ci.com/account/preferences',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 22, undefined, seed);

export const examples = (): Examples => ({
  matches: [`TRAVIS_TOKEN="${token()}"`, `{"travisApiToken":"${token(2)}"}`, `const travisAccess = '${token(3)}';`],
  nearMisses: [
    `{"travis":{"value":"${token()}"}}`,
    `TRAVIS_TOKEN=${sample('', 21)}`,
    `TRAVIS_TOKEN=${sample('', 22, LOWER)}`,
  ],
});
