import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('HRKU-AA base64url{58}');

export const guidance: Guidance = {
  issuer: 'Heroku',
  docs: 'https://devcenter.heroku.com/articles/authentication',
  revoke: 'https://dashboard.heroku.com/account/applications',
  verify: 'GET https://api.heroku.com/account',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('HRKU-AA', 58), `HEROKU_API_KEY=${sample('HRKU-AA', 58, undefined, 3)}\n`],
  nearMisses: [sample('HRKU-AA', 57), sample('HRKU-AB', 58)],
});
