import { isValidCrcBase62 } from '../../lib/checksums/crc32-base62';
import { sample } from '../../lib/sample';
import { sampleChecked } from '../../lib/sample-checked';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('vck_ base64url{56}', { checksum: isValidCrcBase62 });

export const guidance: Guidance = {
  issuer: 'Vercel',
  docs: 'https://vercel.com/docs/ai-gateway',
  revoke: 'https://vercel.com/dashboard',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sampleChecked('vck_', 50),
    JSON.stringify({ value: sampleChecked('vck_', 50, undefined, undefined, 2) }),
    `AI_GATEWAY_API_KEY=${sampleChecked('vck_', 50, undefined, undefined, 5)}\n`,
  ],
  nearMisses: [sample('vck_', 56), sampleChecked('vck_', 49), `x${sampleChecked('vck_', 50)}`],
});
