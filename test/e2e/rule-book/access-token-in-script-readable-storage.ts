import { opaque } from '../sites/tokens';
import { inMemory, keeping } from './kit';
import type { RuleCase } from './story';

export default { risk: keeping(opaque()), ok: inMemory(opaque()) } satisfies RuleCase;
