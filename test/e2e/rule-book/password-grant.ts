import { loggingIn } from './logins';
import type { RuleCase } from './story';

export default {
  risk: loggingIn({
    redeemed: { grant_type: 'password', username: 'ada', password: 'not a real one', code: null, code_verifier: null },
  }),
  ok: loggingIn(),
} satisfies RuleCase;
