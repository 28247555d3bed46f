import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sb_publishable_ base64url{31}', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'Supabase',
  docs: 'https://supabase.com/docs/guides/api/api-keys',
  revoke: null,
  tokenClass: 'publishable',
};

export const examples = (): Examples => ({
  matches: [
    sample('sb_publishable_', 31),
    JSON.stringify({ value: sample('sb_publishable_', 31, undefined, 3) }),
    `apikey: ${sample('sb_publishable_', 31, undefined, 5)}`,
  ],
  nearMisses: [sample('sb_publishable_', 30), `x${sample('sb_publishable_', 31)}`, sample('sb_publishable_', 32)],
});
