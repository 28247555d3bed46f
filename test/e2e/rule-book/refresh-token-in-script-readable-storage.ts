import { opaque } from '../sites/tokens';
import { storing } from './kit';
import type { RuleCase } from './story';

export default {
  risk: storing({ auth: JSON.stringify({ access_token: opaque(), refresh_token: opaque() }) }),
  ok: storing({ auth: JSON.stringify({ access_token: opaque(), theme: 'dark' }) }),
} satisfies RuleCase;
