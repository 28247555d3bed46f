import { loggingIn } from './logins';
import type { RuleCase } from './story';

export default {
  risk: loggingIn({ asked: { state: 'always-the-same-state-of-this-app' }, times: 2 }),
  ok: loggingIn({ times: 2 }),
} satisfies RuleCase;
