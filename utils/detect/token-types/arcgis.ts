import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AAPK|AAPT base64url{50,300} .AT1_| base64url{0,16}', { tokenClass: 'ambiguous' });

export const guidance: Guidance = {
  issuer: 'Esri',
  docs: 'https://developers.arcgis.com/documentation/security-and-authentication/api-key-authentication/',
  revoke: null,
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed = 1): string => sample('AAPK', 96, undefined, seed);

export const examples = (): Examples => ({
  matches: [
    `esriConfig.apiKey = '${token()}'`,
    `https://basemapstyles-api.arcgis.com/arcgis/rest/services/styles/v2?token=${sample('AAPTxy8BH1VE', 180, undefined, 2)}${sample('.AT1_', 8, undefined, 3)}`,
  ],
  nearMisses: [sample('AAPK', 49), sample('AAPX', 96)],
});
