import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('SG. base64url{16,24} . base64url{39,54}');

export const guidance: Guidance = {
  issuer: 'Twilio SendGrid',
  docs: 'https://www.twilio.com/docs/sendgrid/api-reference/api-keys',
  revoke: 'https://app.sendgrid.com/settings/api_keys',
  verify: 'GET https://api.sendgrid.com/v3/scopes',
  tokenClass: 'secret',
};

const token = (seed: number, length = 43) => sample('SG.', 22, undefined, seed) + sample('.', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`SENDGRID_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2)}`],
  nearMisses: [token(6, 38), sample('SG.', 12) + sample('.', 43), `x${token(7)}`],
});
