import { sampleJwt } from '../../lib/sample-jwt';
import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: (claims, _, isNear) =>
    /^https:\/\/(?:api|ion)\.cesium\.com\b/.test(`${claims.iss}`) ||
    (Array.isArray(claims.scopes) && claims.scopes.includes('asr')) ||
    (Object.keys(claims).sort().join() === 'iat,id,jti' && isNear('cesium, ion default access token')),
  tokenClass: 'publishable',
  role: 'api-key',
});

export const guidance: Guidance = {
  issuer: 'Cesium',
  docs: 'https://cesium.com/learn/ion/cesium-ion-access-tokens/',
  revoke: 'https://ion.cesium.com/tokens',
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string =>
  sampleJwt(
    { jti: sampleUuid('', seed), id: 259, iss: 'https://api.cesium.com', aud: 'undefined_default', iat: 1_725_540_600 },
    undefined,
    seed,
  );

export const examples = (): Examples => ({
  matches: [
    `Cesium.Ion.defaultAccessToken = '${token()}'`,
    `{"ionToken":"${sampleJwt({ jti: sampleUuid(), id: 12_345, scopes: ['asr', 'gc'], iat: 1_600_000_000 }, undefined, 2)}"}`,
  ],
  nearMisses: [
    sampleJwt({ jti: sampleUuid(), id: 259, iss: 'https://api.shop.test' }),
    sampleJwt({ jti: sampleUuid(), id: 259, scopes: ['read'], iat: 1_600_000_000 }),
  ],
});
