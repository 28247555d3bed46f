import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{64}', {
  context: 'webflow api, webflow access, webflow token, webflow site token, webflow key, api webflow',
});

export const guidance: Guidance = {
  issuer: 'Webflow',
  docs: 'https://developers.webflow.com/data/reference/authentication',
  revoke: null,
  verify: 'GET https://api.webflow.com/v2/token/introspect',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('', 64, HEX, seed);

export const examples = (): Examples => ({
  matches: [
    `WEBFLOW_API_TOKEN=${token()}`,
    `{"webflow":{"accessToken":"${token(2)}"}}`,
    `fetch('https://api.webflow.com/v2/sites', { headers: { authorization: 'Bearer ${token(3)}' } })`,
  ],
  nearMisses: [token(), `WEBFLOW_API_TOKEN=${sample('', 63, HEX)}`, `js/webflow.${sample('', 64, HEX)}.js`],
});
