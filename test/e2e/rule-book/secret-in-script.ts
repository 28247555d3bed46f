import { sample } from '@/utils/lib/sample';
import { loading } from './kit';
import type { RuleCase } from './story';

export default {
  risk: loading({ '/app.js': `const key = '${sample('sk_live_', 24)}';` }),
  ok: loading({ '/app.js': `const key = '${sample('pk_live_', 24)}';` }),
} satisfies RuleCase;
