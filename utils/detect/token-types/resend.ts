import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('re_ alnum{8} _ alnum{24}');

export const guidance: Guidance = {
  issuer: 'Resend',
  docs: 'https://resend.com/docs/dashboard/api-keys/introduction',
  revoke: 'https://resend.com/api-keys',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 24) => sample('re_', 8, undefined, seed) + sample('_', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`RESEND_API_KEY=${token(1)}`, `new Resend('${token(2)}')`],
  nearMisses: [token(6, 23), token(8, 25), `x${token(7)}`],
});
