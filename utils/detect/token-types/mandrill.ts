import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('md- base64url{22}', {
  accept: (value) => /[A-Z]/.test(value) && /[a-z]/.test(value.slice(3)),
});

export const guidance: Guidance = {
  issuer: 'Mailchimp',
  docs: 'https://mailchimp.com/developer/transactional/',
  revoke: 'https://mandrillapp.com/settings',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 22) => sample('md-', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`MANDRILL_API_KEY=${token(1)}`, `{"key":"${token(2)}"}`],
  nearMisses: [token(6, 21), 'md-card-title-with-avatar', `x${token(7)}`],
});
