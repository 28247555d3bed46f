import { sample } from '@/utils/lib/sample';
import { recorded } from './kit';
import type { RuleCase } from './story';

const key = () => sample('sk-proj-', 74, undefined, 1) + sample('T3BlbkFJ', 74, undefined, 2);
const asking = (url: string) =>
  recorded(() => [{ method: 'POST', url, headers: { authorization: `Bearer ${key()}` }, sent: '{}', body: '{}' }]);

export default {
  risk: asking('https://api.openai.com/v1/responses'),
  ok: asking('https://app.shop.test/api/answers'),
} satisfies RuleCase;
