import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('cmVmd alnum{59}');

export const guidance: Guidance = {
  issuer: 'JFrog',
  docs: 'https://jfrog.com/help/',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('cmVmdGtuOjAxOjE3NjcyMjU2MDA6', 36, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`],
  nearMisses: [sample('cmVmdGtu', 55), `x${token()}`],
});
