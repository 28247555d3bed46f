import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('live_|sandbox_ base64url={40}', { context: 'gocardless, go cardless' });

export const guidance: Guidance = {
  issuer: 'GoCardless',
  docs: 'https://developer.gocardless.com/api-reference/',
  revoke: 'https://manage.gocardless.com/developers',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 40) => sample('live_', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`GOCARDLESS_ACCESS_TOKEN=${token(1)}`, `{"goCardlessToken":"${token(2)}"}`],
  nearMisses: [`GOCARDLESS_ACCESS_TOKEN=${token(3, 39)}`, `ACCESS_TOKEN=${token(4)}`],
});
