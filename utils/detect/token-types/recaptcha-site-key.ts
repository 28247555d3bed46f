import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('6L base64url{38}', { tokenClass: 'ambiguous' });

export const guidance: Guidance = {
  issuer: 'Google',
  docs: 'https://developers.google.com/recaptcha/intro',
  revoke: 'https://www.google.com/recaptcha/admin',
  tokenClass: 'ambiguous',
};

export const examples = (): Examples => ({
  matches: [
    sample('6LcD', 36),
    `<div class="g-recaptcha" data-sitekey="${sample('6Le_', 36, undefined, 3)}"></div>`,
    `https://www.google.com/recaptcha/api.js?render=${sample('6L', 38, undefined, 5)}`,
  ],
  nearMisses: [sample('6L', 37), sample('6M', 38), `x${sample('6L', 38)}`],
});
