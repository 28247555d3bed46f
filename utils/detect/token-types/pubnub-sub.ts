import { sample } from '../../lib/sample';
import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sub-c- uuid', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'PubNub',
  docs: 'https://www.pubnub.com/docs/',
  revoke: 'https://admin.pubnub.com/',
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed: number) => sampleUuid('sub-c-', seed);

export const examples = (): Examples => ({
  matches: [`{"subscribeKey":"${token(1)}"}`, `https://ps.pndsn.com/x/${token(2)}`],
  nearMisses: [token(3).slice(0, -1), sample('sub-c-', 32), `x${token(7)}`],
});
