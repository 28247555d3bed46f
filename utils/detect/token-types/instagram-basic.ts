import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('IGQ|IGA base64url{61,301}', { tokenClass: 'access_token', accept: isMixed });

export const guidance: Guidance = {
  issuer: 'Meta',
  docs: 'https://developers.facebook.com/docs/instagram-platform/',
  revoke: null,
  verify: 'GET https://graph.instagram.com/me',
  tokenClass: 'access_token',
};

const token = (seed: number, length = 140, prefix = 'IGQVJ') => sample(prefix, length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`https://graph.instagram.com/me?access_token=${token(1)}`, `INSTAGRAM_TOKEN=${token(2, 150, 'IGAA')}`],
  nearMisses: [token(6, 58), token(3, 140, 'IGX'), `x${token(7)}`],
});
