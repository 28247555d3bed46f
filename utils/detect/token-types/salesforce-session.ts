import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('00D alnum{12} !|%21 dotted{80,260}', { tokenClass: 'session' });

export const guidance: Guidance = {
  issuer: 'Salesforce',
  docs: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_access_tokens.htm&type=5',
  revoke: 'https://login.salesforce.com/services/oauth2/revoke',
  verify: null,
  tokenClass: 'session',
};

const token = (seed = 1): string => sample('00D', 12, undefined, seed) + sample('!AR8AQ', 91, undefined, seed + 1);

export const examples = (): Examples => ({
  matches: [
    `Authorization: Bearer ${token()}`,
    `{"access_token":"${token(2)}"}`,
    `https://shop.my.salesforce.com/secur/frontdoor.jsp?sid=${sample('00D', 12, undefined, 5)}%21${sample('', 96, undefined, 6)}`,
  ],
  nearMisses: [sample('00D', 12) + sample('!AQ', 60), sample('00E', 12) + sample('!AQ', 94)],
});
