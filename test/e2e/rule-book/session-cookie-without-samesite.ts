import { opaque } from '../sites/tokens';
import { setting } from './kit';
import type { RuleCase } from './story';

const set = (attributes: string) => setting(`plain_session=${opaque()}; Path=/; HttpOnly${attributes}`);

export default { risk: set(''), ok: set('; SameSite=Strict') } satisfies RuleCase;
