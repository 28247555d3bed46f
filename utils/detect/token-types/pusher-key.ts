import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{20}', {
  tokenClass: 'publishable',
  context: 'pusher key, pusher app key, pusher api key, pusher public, pusher client, pusher token, new pusher',
});

export const guidance: Guidance = {
  issuer: 'Pusher',
  docs: 'https://pusher.com/docs/',
  revoke: 'https://dashboard.pusher.com/',
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed: number, length = 20) => sample('', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`PUSHER_APP_KEY=${token(1)}`, `new Pusher('${token(2)}', { cluster: 'eu' })`],
  nearMisses: [`PUSHER_APP_KEY=${token(3, 19)}`, `PUSHER_APP_SECRET=${token(4)}`],
});
