import { loggingIn } from './logins';
import type { RuleCase } from './story';

export default { risk: loggingIn({ asked: { code_challenge_method: null } }), ok: loggingIn() } satisfies RuleCase;
