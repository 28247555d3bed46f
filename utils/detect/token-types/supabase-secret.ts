import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sb_secret_ base64url{31,36}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Supabase',
  docs: 'https://supabase.com/docs/guides/security/rotate-leaked-api-keys',
  revoke: 'https://supabase.com/dashboard/project/_/settings/api-keys',
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [
    sample('sb_secret_', 31),
    JSON.stringify({ value: sample('sb_secret_', 36, undefined, 3) }),
    `SUPABASE_SECRET_KEY=${sample('sb_secret_', 31, undefined, 5)}\n`,
  ],
  nearMisses: [sample('sb_secret_', 30), `x${sample('sb_secret_', 31)}`, sample('sb_secret_', 37)],
});
