import { sample } from '../../lib/sample';
import { HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pub hex{32}', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'Datadog',
  docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  revoke: 'https://app.datadoghq.com/organization-settings/client-tokens',
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('pub', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [`datadogRum.init({ clientToken: '${token()}' })`, `{"ddClientToken":"${token(2)}"}`],
  nearMisses: [sample('pub', 31, HEX), sample('pub', 32, UPPER)],
});
