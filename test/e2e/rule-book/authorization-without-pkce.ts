import { loggingIn } from './logins';
import type { RuleCase } from './story';

export default {
  risk: loggingIn({
    asked: { code_challenge: null, code_challenge_method: null },
    redeemed: { code_verifier: null },
  }),
  ok: loggingIn(),
} satisfies RuleCase;
