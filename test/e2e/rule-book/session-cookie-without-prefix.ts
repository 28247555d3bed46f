import { opaque } from '../sites/tokens';
import { stored } from './kit';
import type { RuleCase } from './story';

const named = (name: string) => stored([{ name, value: opaque(), domain: 'app.shop.test' }], {});

export default { risk: named('session_id'), ok: named('__Host-session_id') } satisfies RuleCase;
