import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AQ base64url{100,500}', {
  tokenClass: 'session',
  context: 'li at, linkedin session, linkedin cookie',
  accept: isMixed,
});

export const guidance: Guidance = {
  issuer: 'LinkedIn',
  docs: null,
  revoke: null,
  verify: null,
  tokenClass: 'session',
};

const token = (seed: number, length = 148) => sample('AQED', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Cookie: lang=en; li_at=${token(1)}`, `{"name":"li_at","value":"${token(2)}"}`],
  nearMisses: [`li_at=${token(3, 90)}`, `trk=${token(4)}`],
});
