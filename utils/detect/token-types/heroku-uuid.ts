import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('uuid', { context: 'heroku' });

export const guidance: Guidance = {
  issuer: 'Heroku',
  docs: 'https://devcenter.heroku.com/articles/authentication',
  revoke: 'https://dashboard.heroku.com/account/applications',
  verify: 'GET https://api.heroku.com/account',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [`HEROKU_API_KEY="${sampleUuid()}"`, JSON.stringify({ heroku: { apiKey: sampleUuid('', 3) } })],
  nearMisses: [`HEROKU_API_KEY="${sampleUuid().slice(1)}"`, `REQUEST_ID="${sampleUuid()}"`],
});
