import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('006|007 base64={42,632}', {
  tokenClass: 'session',
  accept: (value) => /^(?:006[\da-f]{32}|007eJ)/.test(value) && isMixed(value),
});

export const guidance: Guidance = {
  issuer: 'Agora',
  docs: 'https://docs.agora.io/',
  revoke: 'https://console.agora.io/',
  verify: null,
  tokenClass: 'session',
};

const token = (seed: number, length = 100, prefix = '007eJx') => sample(prefix, length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`{"token":"${token(1)}"}`, `client.join(appId, 'room', '${token(2, 90, sample('006', 32, HEX, 2))}=')`],
  nearMisses: [token(6, 30), token(3, 100, '008eJx'), sample('006', 93, HEX)],
});
