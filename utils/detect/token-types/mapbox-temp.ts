import { encodeBase64url } from '../../lib/base64';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('tk.eyJ base64url{20,1200} . base64url{22}', {
  tokenClass: 'session',
  role: 'access',
});

export const guidance: Guidance = {
  issuer: 'Mapbox',
  docs: 'https://docs.mapbox.com/api/accounts/tokens/',
  revoke: null,
  verify: null,
  tokenClass: 'session',
};

const token = (seed = 1): string =>
  `tk.${encodeBase64url(JSON.stringify({ u: 'shop', exp: 1_900_000_000 + seed, scopes: ['styles:read'] }))}${sample('.', 22, undefined, seed)}`;

export const examples = (): Examples => ({
  matches: [`mapboxgl.accessToken = '${token()}'`, `{"token":"${token(2)}"}`],
  nearMisses: [token().slice(0, -1), token().replace('tk.', 'tx.')],
});
