import { sample } from '@/utils/lib/sample';
import type { FileStory, RuleCase } from './story';

const file = (text: string): FileStory => ({
  kind: 'file',
  name: 'settings.env',
  site: 'local-files',
  text: () => text,
});

export default {
  risk: file(`PAYMENT_KEY=${sample('sk_live_', 24)}\n`),
  ok: file(`PAYMENT_KEY=${sample('pk_live_', 24)}\n`),
} satisfies RuleCase;
