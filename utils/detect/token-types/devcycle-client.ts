import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dvc_client_|dvc_mobile_ word{20,60}', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'DevCycle',
  docs: 'https://docs.devcycle.com/essentials/keys',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string =>
  `dvc_client_${sampleUuid('', seed).replaceAll('-', '_')}_${sample('', 7, HEX, seed)}`;

export const examples = (): Examples => ({
  matches: [`initializeDevCycle('${token()}', user)`, `{"sdkKey":"${token(2).replace('client', 'mobile')}"}`],
  nearMisses: [sample('dvc_client_', 19), sample('dvc_cliant_', 40)],
});
