import { keeping } from './kept';
import type { RuleCase } from './story';

const asking = (path: string) =>
  keeping({
    does: `fetch(${JSON.stringify(path)}, bearer);`,
    resources: { [path]: { body: 'font' } },
    isSeen: ({ uses }) => uses.some(({ template }) => template === path),
  });

export default { risk: asking('/fonts/inter.woff2'), ok: asking('/api/orders') } satisfies RuleCase;
