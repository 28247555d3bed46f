import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{40}', {
  context:
    'circle token, circle api, circle key, circle ci token, circle ci api, circle ci key, circle ci auth, circleci token, circleci api, circleci key, circleci auth',
});

export const guidance: Guidance = {
  issuer: 'CircleCI',
  docs: 'https://circleci.com/docs/guides/toolkit/managing-api-tokens/',
  revoke: 'https://app.circleci.com/settings/user/tokens',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 40, HEX, seed);

export const examples = (): Examples => ({
  matches: [`CIRCLE_TOKEN=${token()}`, `{"circleciApiToken":"${token(2)}"}`, `Circle-Token: ${token(3)}\r\n`],
  nearMisses: [`{"circle":{"hash":"${token()}"}}`, `CIRCLE_TOKEN=${sample('', 39, HEX)}`],
});
