import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: ({ iss, role }) => iss === 'supabase' && role === 'anon',
  tokenClass: 'publishable',
  role: 'api-key',
});

export const guidance: Guidance = {
  issuer: 'Supabase',
  docs: 'https://supabase.com/docs/guides/api/api-keys',
  revoke: null,
  tokenClass: 'publishable',
};

export const examples = (): Examples => ({
  matches: [
    sampleJwt({ iss: 'supabase', ref: 'abcdefgh', role: 'anon', exp: 2_000_000_000 }),
    JSON.stringify({ value: sampleJwt({ iss: 'supabase', role: 'anon' }, undefined, 2) }),
  ],
  nearMisses: [
    sampleJwt({ iss: 'supabase', ref: 'abcdefgh', role: 'anon' }, { typ: 'JWT' }),
    sampleJwt({ iss: 'supabase', role: 'anon' }).split('.').slice(0, 2).join('.'),
    sampleJwt({ iss: 'supabase', role: 'service_role' }),
  ],
});
