import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', {
  tokenClass: 'publishable',
  context:
    'rollbar config, rollbar init, rollbar client, rollbar access, rollbar post client, rollbar public, new rollbar',
});

export const guidance: Guidance = {
  issuer: 'Rollbar',
  docs: 'https://docs.rollbar.com/docs/access-tokens',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [`var _rollbarConfig = { accessToken: '${token()}' }`, `NEXT_PUBLIC_ROLLBAR_CLIENT_TOKEN=${token(2)}`],
  nearMisses: [
    token(),
    `var _rollbarConfig = { accessToken: '${sample('', 31, HEX)}' }`,
    `ROLLBAR_SERVER_TOKEN=${sample('', 32, HEX)}`,
  ],
});
