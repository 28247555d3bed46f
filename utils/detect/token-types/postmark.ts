import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('uuid', { context: 'postmark' });

export const guidance: Guidance = {
  issuer: 'Postmark',
  docs: 'https://postmarkapp.com/developer',
  revoke: 'https://account.postmarkapp.com/servers',
  verify: 'GET https://api.postmarkapp.com/server',
  tokenClass: 'secret',
};

const token = (seed: number) => sampleUuid('', seed);

export const examples = (): Examples => ({
  matches: [`X-Postmark-Server-Token: ${token(1)}`, `POSTMARK_API_TOKEN=${token(2)}`],
  nearMisses: [`POSTMARK_API_TOKEN=${token(3).slice(0, -1)}`, `REQUEST_ID=${token(4)}`],
});
