import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pat- lower{2,4} - uuid');

export const guidance: Guidance = {
  issuer: 'HubSpot',
  docs: 'https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview',
  revoke: 'https://app.hubspot.com/l/private-apps',
  verify: 'GET https://api.hubapi.com/account-info/v3/details',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sampleUuid('pat-na1-', seed);

export const examples = (): Examples => ({
  matches: [`Authorization: Bearer ${token()}`, `{"hubspot":"${sampleUuid('pat-eu1-', 2)}"}`],
  nearMisses: [sampleUuid('pat-na1-').slice(0, -1), sampleUuid('pat-')],
});
