import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('fw_ alnum{20,40}', {
  accept: (value) => /[A-Z]/.test(value) && /[a-z]/.test(value.slice(3)),
});

export const guidance: Guidance = {
  issuer: 'Fireworks AI',
  docs: 'https://docs.fireworks.ai/api-reference/introduction',
  revoke: 'https://app.fireworks.ai/settings/users/api-keys',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 24) => sample('fw_', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`FIREWORKS_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 19), sample('fw_', 24, LOWER), `x${token(7)}`],
});
