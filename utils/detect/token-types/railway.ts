import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('uuid', {
  context: 'railway token, railway api, railway access, railway team, railway key',
});

export const guidance: Guidance = {
  issuer: 'Railway',
  docs: 'https://docs.railway.com/reference/public-api',
  revoke: 'https://railway.com/account/tokens',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [`RAILWAY_TOKEN="${sampleUuid()}"`, JSON.stringify({ railwayApiToken: sampleUuid('', 3) })],
  nearMisses: [`RAILWAY_TOKEN="${sampleUuid().slice(1)}"`, `RAILWAY_PROJECT_ID="${sampleUuid()}"`],
});
