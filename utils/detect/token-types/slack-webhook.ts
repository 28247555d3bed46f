import { sample } from '../../lib/sample';
import { UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'https://hooks.slack.com/services/T|https://hooks.slack-gov.com/services/T upper{6,12} /B upper{6,12} / alnum{20,32}',
  { tokenClass: 'webhook' },
);

export const guidance: Guidance = {
  issuer: 'Slack',
  docs: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  revoke: 'https://api.slack.com/apps',
  verify: null,
  tokenClass: 'webhook',
};

const token = (seed: number, length = 24, host = 'hooks.slack.com') =>
  sample(`https://${host}/services/T`, 10, UPPER, seed) +
  sample('/B', 10, UPPER, seed + 1) +
  sample('/', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`SLACK_WEBHOOK_URL=${token(1)}`, `fetch('${token(2, 24, 'hooks.slack-gov.com')}', { method: 'POST' })`],
  nearMisses: [token(6, 19), token(3, 24, 'hooks.slack.test')],
});
