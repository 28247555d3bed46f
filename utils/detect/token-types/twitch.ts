import { isRandom } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('lower{30}', { tokenClass: 'access_token', context: 'twitch', accept: isRandom });

export const guidance: Guidance = {
  issuer: 'Twitch',
  docs: 'https://dev.twitch.tv/docs/authentication/',
  revoke: 'https://id.twitch.tv/oauth2/revoke',
  verify: 'GET https://id.twitch.tv/oauth2/validate',
  tokenClass: 'access_token',
};

const token = (seed: number, length = 30) => sample('', length, LOWER, seed);

export const examples = (): Examples => ({
  matches: [`TWITCH_OAUTH_TOKEN=${token(1)}`, `{"twitch":{"accessToken":"${token(2)}"}}`],
  nearMisses: [`TWITCH_OAUTH_TOKEN=${token(3, 29)}`, `CACHE_NAME=${token(4)}`],
});
