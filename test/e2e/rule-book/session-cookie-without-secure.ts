import { opaque } from '../sites/tokens';
import { setting } from './kit';
import type { RuleCase } from './story';

/** Loopback counts as secure to both browsers. */
const set = (attributes: string) => setting(`clear_session=${opaque()}; Path=/; HttpOnly; SameSite=Lax${attributes}`);

export default { risk: set(''), ok: set('; Secure') } satisfies RuleCase;
