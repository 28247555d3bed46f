import { encodeBase64url } from '../../lib/base64';
import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pk.eyJ1Ijoi base64url{20,120} . base64url{22}', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'Mapbox',
  docs: 'https://docs.mapbox.com/help/getting-started/access-tokens/',
  revoke: 'https://console.mapbox.com/account/access-tokens/',
  verify: 'GET https://api.mapbox.com/tokens/v2?access_token={token}',
  tokenClass: 'publishable',
};

const token = (seed = 1): string =>
  `pk.${encodeBase64url(JSON.stringify({ u: 'shop', a: sample('c', 24, LOWER, seed) }))}${sample('.', 22, undefined, seed)}`;

export const examples = (): Examples => ({
  matches: [
    `mapboxgl.accessToken = '${token()}'`,
    `https://api.mapbox.com/styles/v1/mapbox/streets-v12?access_token=${token(2)}`,
  ],
  nearMisses: [token().slice(0, -1), token().replace('pk.', 'px.')],
});
