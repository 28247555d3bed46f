import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('mob- uuid', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'LaunchDarkly',
  docs: 'https://launchdarkly.com/docs/sdk/concepts/client-side-server-side',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sampleUuid('mob-', seed);

export const examples = (): Examples => ({
  matches: [`LDClient.configure('${token()}')`, `{"mobileKey":"${token(2)}"}`],
  nearMisses: [sampleUuid('mob-').slice(0, -1), sampleUuid('mod-')],
});
