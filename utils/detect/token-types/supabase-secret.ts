import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sb_secret_ base64url{31,36}', {
  tokenClass: 'admin',
});

export const guidance: Guidance = {
  issuer: 'Supabase',
  docs: 'https://supabase.com/docs/guides/api/api-keys',
  revoke: null,
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [sample('sb_secret_', 31), `{"value":"${sample('sb_secret_', 31, undefined, 14)}"}`],
  nearMisses: [sample('sb_secret_', 30), `x${sample('sb_secret_', 31)}`],
});
