import { loggingIn } from './logins';
import type { RuleCase } from './story';

export default {
  risk: loggingIn({ asked: { response_type: 'token', code_challenge: null, code_challenge_method: null } }),
  ok: loggingIn(),
} satisfies RuleCase;
