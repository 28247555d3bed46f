import { opaque } from '../sites/tokens';
import { loggingIn } from './logins';
import type { RuleCase } from './story';

export default { risk: loggingIn({ redeemed: { client_secret: opaque() } }), ok: loggingIn() } satisfies RuleCase;
