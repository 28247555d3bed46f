import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{24}', {
  context: 'application password, wp app password, wordpress app, wp application',
});

export const guidance: Guidance = {
  issuer: 'WordPress',
  docs: 'https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 24, undefined, seed);

export const examples = (): Examples => ({
  matches: [`WP_APP_PASSWORD=${token()}`, `{"wordpress":{"applicationPassword":"${token(2)}"}}`],
  nearMisses: [token(), `WP_APP_PASSWORD=${sample('', 23)}`],
});
