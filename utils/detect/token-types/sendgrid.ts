import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('SG. base64url{16,32} . base64url{32,64}');

export const guidance: Guidance = {
  issuer: 'Twilio SendGrid',
  docs: 'https://www.twilio.com/docs/sendgrid/api-reference/api-keys',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('SG.', 24) + sample('.', 40, undefined, 3),
    `{"value":"${sample('SG.', 24, undefined, 14) + sample('.', 40, undefined, 16)}"}`,
  ],
  nearMisses: [
    sample('SG.', 24) + sample('.', 31, undefined, 3),
    `x${sample('SG.', 24) + sample('.', 40, undefined, 3)}`,
  ],
});
