import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

const hook = (path: string): string =>
  `https://shop.webhook.office.com/webhookb2/${sampleUuid()}@${sampleUuid('', 2)}/${path}/${sampleUuid('', 3)}`;

export const detector = defineFormat('IncomingWebhook/ hex{32} / uuid', { tokenClass: 'webhook', span: 'url' });

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
  revoke: null,
  tokenClass: 'webhook',
};

export const examples = (): Examples => ({
  matches: [
    hook(sample('IncomingWebhook/', 32, HEX)),
    JSON.stringify({ hook: hook(sample('IncomingWebhook/', 32, HEX, 6)) }),
  ],
  nearMisses: [hook(sample('IncomingWebhook/', 31, HEX)), hook(sample('OutgoingWebhook/', 32, HEX))],
});
