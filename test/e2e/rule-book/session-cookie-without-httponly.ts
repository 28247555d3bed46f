import { opaque } from '../sites/tokens';
import { setting } from './kit';
import type { RuleCase } from './story';

const set = (attributes: string) => setting(`open_session=${opaque()}; Path=/; SameSite=Lax${attributes}`);

export default { risk: set(''), ok: set('; HttpOnly') } satisfies RuleCase;
