import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sdk-|api- uuid');

export const guidance: Guidance = {
  issuer: 'LaunchDarkly',
  docs: 'https://launchdarkly.com/docs/home/account/environment/keys',
  revoke: 'https://app.launchdarkly.com/settings/authorization',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sampleUuid('sdk-', seed);

export const examples = (): Examples => ({
  matches: [`LaunchDarkly.init('${token()}')`, `Authorization: ${sampleUuid('api-', 2)}`],
  nearMisses: [sampleUuid('sdk-').slice(0, -1), sampleUuid('job-')],
});
