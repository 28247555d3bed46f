import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('rpa_ alnum{46}');

export const guidance: Guidance = {
  issuer: 'Runpod',
  docs: 'https://docs.runpod.io/get-started/api-keys',
  revoke: 'https://console.runpod.io/user/settings',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 46) => sample('rpa_', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`RUNPOD_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 45), `x${token(7)}`],
});
