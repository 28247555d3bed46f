import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('uuid', {
  context: 'opsgenie api, opsgenie key, opsgenie token, ops genie api, ops genie key, genie key',
});

export const guidance: Guidance = {
  issuer: 'Atlassian',
  docs: 'https://docs.opsgenie.com/docs/authentication',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sampleUuid('', seed);

export const examples = (): Examples => ({
  matches: [`Authorization: GenieKey ${token()}`, `{"opsgenieApiKey":"${token(2)}"}`],
  nearMisses: [token(), `Authorization: GenieKey ${sampleUuid().slice(0, -1)}`],
});
