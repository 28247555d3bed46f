import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AKCp alnum{69}');

export const guidance: Guidance = {
  issuer: 'JFrog',
  docs: 'https://jfrog.com/help/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('AKCp', 69, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `X-JFrog-Art-Api: ${token(2)}\r\n`],
  nearMisses: [sample('AKCp', 68), `x${token()}`, sample('AKCq', 69)],
});
