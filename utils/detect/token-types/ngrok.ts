import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{27} _ alnum{20,22}', { context: 'ngrok' });

export const guidance: Guidance = {
  issuer: 'ngrok',
  docs: 'https://ngrok.com/docs/',
  revoke: 'https://dashboard.ngrok.com/api-keys',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('2', 26, undefined, seed) + sample('_', 21, undefined, seed + 3);

export const examples = (): Examples => ({
  matches: [`NGROK_AUTHTOKEN=${token()}`, `{"ngrok":{"authtoken":"${token(2)}"}}`],
  nearMisses: [
    `{"value":"${token()}"}`,
    `NGROK_AUTHTOKEN=${token().slice(0, -3)}`,
    `NGROK_AUTHTOKEN=${token().replace('_', '')}`,
  ],
});
