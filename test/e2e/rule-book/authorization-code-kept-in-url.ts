import { loggingIn } from './logins';
import type { RuleCase } from './story';

export default { risk: loggingIn({ isKept: true }), ok: loggingIn() } satisfies RuleCase;
