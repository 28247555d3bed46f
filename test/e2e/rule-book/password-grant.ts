import { loggingIn } from './logins';
import type { RuleCase } from './story';

const redeemed = {
  grant_type: 'password',
  username: 'ada',
  password: 'not a real one',
  code: null,
  code_verifier: null,
};

/** At the site's own server it is a login form. */
export default {
  risk: loggingIn({ redeemed, isAskedElsewhere: true }),
  ok: loggingIn({ redeemed }),
} satisfies RuleCase;
