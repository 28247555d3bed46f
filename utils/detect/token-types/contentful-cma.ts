import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'CFPAT-',
  body: 'base64url{43}',
  tokenClass: 'admin',
});

export const guidance: Guidance = {
  issuer: 'Contentful',
  docs: 'https://www.contentful.com/developers/docs/references/authentication/',
  revoke: null,
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [sample('CFPAT-', 43), `{"value":"${sample('CFPAT-', 43, undefined, 14)}"}`],
  nearMisses: [sample('CFPAT-', 42), `x${sample('CFPAT-', 43)}`],
});
