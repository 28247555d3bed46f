import { loggingIn } from './logins';
import type { RuleCase } from './story';

export default {
  risk: loggingIn({ asked: { state: null, nonce: null, code_challenge: null, code_challenge_method: null } }),
  ok: loggingIn({ asked: { state: null, nonce: null } }),
} satisfies RuleCase;
