import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('0.|1. base64url{40,60} .Ag base64url{200,4000}', {
  tokenClass: 'refresh_token',
  accept: (value) => value.charAt(2) === 'A',
});

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/entra/identity-platform/refresh-tokens',
  revoke: 'https://entra.microsoft.com/',
  tokenClass: 'refresh_token',
};

export const examples = (): Examples => ({
  matches: [
    `${sample('1.A', 47)}${sample('.Ag', 700, undefined, 2)}`,
    JSON.stringify({ secret: `${sample('0.A', 46, undefined, 3)}${sample('.Ag', 900, undefined, 4)}` }),
  ],
  nearMisses: [
    `${sample('1.A', 47)}${sample('.Ag', 199, undefined, 2)}`,
    `${sample('1.A', 47)}${sample('.Bg', 700, undefined, 2)}`,
    `${sample('1.B', 47)}${sample('.Ag', 700, undefined, 2)}`,
  ],
});
