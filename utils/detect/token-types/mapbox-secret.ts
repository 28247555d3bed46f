import { encodeBase64url } from '../../lib/base64';
import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk.eyJ1Ijoi base64url{20,120} . base64url{22}');

export const guidance: Guidance = {
  issuer: 'Mapbox',
  docs: 'https://docs.mapbox.com/help/getting-started/access-tokens/',
  revoke: 'https://console.mapbox.com/account/access-tokens/',
  verify: 'GET https://api.mapbox.com/tokens/v2?access_token={token}',
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  `sk.${encodeBase64url(JSON.stringify({ u: 'shop', a: sample('c', 24, LOWER, seed) }))}${sample('.', 22, undefined, seed)}`;

export const examples = (): Examples => ({
  matches: [`MAPBOX_SECRET=${token()}`, `{"accessToken":"${token(2)}"}`],
  nearMisses: [token().slice(0, -1), token().replace('sk.', 'sx.')],
});
