import { loggedIn } from './kept';
import type { RuleCase } from './story';

const asking = (query: string) =>
  loggedIn({
    head: () => `<script>function show() {}</script><script src="/me${query}"></script>`,
    resources: { '/me': { headers: { 'content-type': 'text/javascript' }, body: 'show({ name: "Robin" })' } },
    isSeen: ({ uses }) => uses.some(({ template }) => template === '/me'),
  });

export default { risk: asking('?callback=show'), ok: asking('') } satisfies RuleCase;
