import { opaque } from '../sites/tokens';
import { asking } from './kit';
import type { RuleCase } from './story';

const TOKEN = opaque();
const SEND = `fetch('/api/me', { headers: { authorization: 'Bearer ${TOKEN}' } })`;

export default {
  risk: asking(`console.log('token', '${TOKEN}'); ${SEND}`),
  ok: asking(`console.log('token sent'); ${SEND}`),
} satisfies RuleCase;
