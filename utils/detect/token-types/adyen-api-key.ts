import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AQE base64{25,200} ==|=| -| base64{0,100} =| -| encoded{0,40}', {
  context: 'adyen, x api key',
  accept: (value) => value.length >= 68,
});

export const guidance: Guidance = {
  issuer: 'Adyen',
  docs: 'https://docs.adyen.com/development-resources/api-credentials',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  sample('AQEy', 80, undefined, seed) + sample('==-', 43, undefined, seed + 2) + sample('=-', 16, undefined, seed + 5);

export const examples = (): Examples => ({
  matches: [`ADYEN_API_KEY="${token()}"`, `X-API-Key: ${token(2)}\r\n`, `{"adyen":{"apiKey":"${token(3)}"}}`],
  nearMisses: [`{"value":"${token()}"}`, `ADYEN_API_KEY=${sample('AQEy', 50)}`, `ADYEN_API_KEY=${sample('ARE', 80)}`],
});
