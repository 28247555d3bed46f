import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('3MVG9 dotted={70,251}', { tokenClass: 'identifier' });

export const guidance: Guidance = {
  issuer: 'Salesforce',
  docs: 'https://help.salesforce.com/s/articleView?id=sf.connected_app_create_api_integration.htm&type=5',
  revoke: null,
  verify: null,
  tokenClass: 'identifier',
};

const token = (seed = 1): string => sample('3MVG9', 80, undefined, seed);

export const examples = (): Examples => ({
  matches: [`client_id=${token()}&response_type=code`, `{"consumerKey":"${token(2)}"}`],
  nearMisses: [sample('3MVG9', 60), sample('3MVG8', 80)],
});
