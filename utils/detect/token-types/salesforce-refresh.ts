import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('5Aep861 dotted={80,260}', { tokenClass: 'refresh_token' });

export const guidance: Guidance = {
  issuer: 'Salesforce',
  docs: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_refresh_token_flow.htm&type=5',
  revoke: 'https://login.salesforce.com/services/oauth2/revoke',
  verify: null,
  tokenClass: 'refresh_token',
};

const token = (seed = 1): string => `${sample('5Aep861', 80, undefined, seed)}==`;

export const examples = (): Examples => ({
  matches: [`refresh_token=${token()}&grant_type=refresh_token`, `{"refresh_token":"${token(2)}"}`],
  nearMisses: [sample('5Aep861', 60), sample('5Aep761', 82)],
});
