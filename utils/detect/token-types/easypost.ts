import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('EZAK|EZTK alnum{54}');

export const guidance: Guidance = {
  issuer: 'EasyPost',
  docs: 'https://docs.easypost.com/docs/authentication',
  revoke: 'https://app.easypost.com/account/api-keys',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 54, prefix = 'EZAK') => sample(prefix, length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`EASYPOST_API_KEY=${token(1)}`, `new EasyPostClient('${token(2, 54, 'EZTK')}')`],
  nearMisses: [token(6, 53), token(8, 55), `x${token(7)}`],
});
