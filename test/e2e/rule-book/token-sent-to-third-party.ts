import { opaque } from '../sites/tokens';
import { asking } from './kit';
import type { RuleCase } from './story';

const TOKEN = opaque();
const HEADERS = `{ headers: { authorization: 'Bearer ${TOKEN}' } }`;

export default {
  risk: asking(`fetch('/api/me', ${HEADERS}).then(() => fetch(other + '/api/stats', ${HEADERS}))`, '/api/stats'),
  ok: asking(`fetch('/api/me', ${HEADERS}).then(() => fetch('/api/stats', ${HEADERS}))`, '/api/stats'),
} satisfies RuleCase;
