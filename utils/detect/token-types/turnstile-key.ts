import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('0x4AAAAAA base64url{14,28}', { tokenClass: 'ambiguous' });

export const guidance: Guidance = {
  issuer: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/turnstile/get-started/',
  revoke: 'https://dash.cloudflare.com/?to=/:account/turnstile',
  tokenClass: 'ambiguous',
};

export const examples = (): Examples => ({
  matches: [
    sample('0x4AAAAAA', 15),
    `<div class="cf-turnstile" data-sitekey="${sample('0x4AAAAAAA', 15, undefined, 3)}"></div>`,
    `TURNSTILE=${sample('0x4AAAAAA', 26, undefined, 5)}\n`,
  ],
  nearMisses: [sample('0x4AAAAAA', 13), sample('0x4AAAAAB', 13), sample('0x5AAAAAA', 15)],
});
