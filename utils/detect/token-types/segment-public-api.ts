import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sgp_ alnum{64}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Twilio Segment',
  docs: 'https://docs.segmentapis.com/',
  revoke: 'https://app.segment.com/',
  verify: null,
  tokenClass: 'admin',
};

const token = (seed = 1): string => sample('sgp_', 64, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token()}`, `SEGMENT_API_TOKEN="${token(2)}"`],
  nearMisses: [sample('sgp_', 63), sample('sgx_', 64)],
});
