import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('na1.|eu1. base64{20,140} ==|=|', {
  context: 'fullstory, full story, authorization basic',
});

export const guidance: Guidance = {
  issuer: 'Fullstory',
  docs: 'https://developer.fullstory.com/server/authentication',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => `${sample('na1.', 43, undefined, seed)}=`;

export const examples = (): Examples => ({
  matches: [`FULLSTORY_API_KEY=${token()}`, `{"fullstory":{"apiKey":"${sample('eu1.', 44, undefined, 2)}"}}`],
  nearMisses: [token(), `FULLSTORY_API_KEY=${sample('na1.', 19)}`],
});
