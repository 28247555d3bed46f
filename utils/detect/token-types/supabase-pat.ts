import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sbp_oauth_|sbp_v0_|sbp_ base64url{40}', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Supabase',
  docs: 'https://supabase.com/docs/reference/api/introduction',
  revoke: 'https://supabase.com/dashboard/account/tokens',
  verify: 'GET https://api.supabase.com/v1/organizations',
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [
    sample('sbp_', 40, HEX),
    `SUPABASE_ACCESS_TOKEN=${sample('sbp_', 40, undefined, 3)}\n`,
    JSON.stringify({ token: sample('sbp_oauth_', 40, HEX, 5) }),
  ],
  nearMisses: [sample('sbp_', 39, HEX), `x${sample('sbp_', 40, HEX)}`],
});
