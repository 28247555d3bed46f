import { loggingIn } from './logins';
import type { RuleCase } from './story';

export default {
  risk: loggingIn({ again: 'accepted' }),
  ok: loggingIn({ again: 'refused' }),
} satisfies RuleCase;
