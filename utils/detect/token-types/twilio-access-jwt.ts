import { sampleJwt } from '../../lib/sample-jwt';
import type { Examples, Guidance } from '../token-type';
import { defineJwt } from '../token-type';

export const detector = defineJwt({
  when: (_, { cty }) => String(cty).startsWith('twilio-fpa'),
  tokenClass: 'session',
});

export const guidance: Guidance = {
  issuer: 'Twilio',
  docs: 'https://www.twilio.com/docs/iam/access-tokens',
  revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
  verify: null,
  tokenClass: 'session',
};

const token = (seed: number, cty = 'twilio-fpa;v=1') =>
  sampleJwt(
    { jti: 'SK1-1', iss: 'SK1', sub: 'AC1', grants: { identity: 'alice' }, exp: 2_000_000_000 },
    { alg: 'HS256', cty },
    seed,
  );

export const examples = (): Examples => ({
  matches: [`{"token":"${token(1)}"}`, `new Device('${token(2)}')`],
  nearMisses: [token(3, 'JWT'), token(4).split('.').slice(0, 2).join('.')],
});
