import { opaque } from '../sites/tokens';
import { setting } from './kit';
import type { RuleCase } from './story';

const lasting = (days: number) =>
  setting(`lasting_session=${opaque()}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${days * 86_400}`);

export default { risk: lasting(100), ok: lasting(7) } satisfies RuleCase;
