import { opaque } from '../sites/tokens';
import { asking } from './kit';
import type { RuleCase } from './story';

const TOKEN = opaque();

export default {
  risk: asking(`fetch('/api/me?access_token=${TOKEN}')`),
  ok: asking(`fetch('/api/me?page=2', { headers: { authorization: 'Bearer ${TOKEN}' } })`),
} satisfies RuleCase;
