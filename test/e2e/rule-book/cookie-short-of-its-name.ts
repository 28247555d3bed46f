import { opaque } from '../sites/tokens';
import { setting } from './kit';
import type { RuleCase } from './story';

const named = (name: string) => setting(`${name}=${opaque()}; Path=/; HttpOnly; SameSite=Lax`);

export default { risk: named('secure-session'), ok: named('session') } satisfies RuleCase;
