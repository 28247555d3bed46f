import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dvc_server_ word{20,60}');

export const guidance: Guidance = {
  issuer: 'DevCycle',
  docs: 'https://docs.devcycle.com/essentials/keys',
  revoke: 'https://app.devcycle.com/r/environments',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string =>
  `dvc_server_${sampleUuid('', seed).replaceAll('-', '_')}_${sample('', 7, HEX, seed)}`;

export const examples = (): Examples => ({
  matches: [`DEVCYCLE_SERVER_SDK_KEY=${token()}`, `initializeDevCycle('${token(2)}')`],
  nearMisses: [sample('dvc_server_', 19), sample('dvc_servar_', 40)],
});
