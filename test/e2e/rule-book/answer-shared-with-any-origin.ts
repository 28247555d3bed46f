import { json, keeping } from './kept';
import type { RuleCase } from './story';

const answering = (origin: string) =>
  keeping({
    does: `fetch('/api/orders', bearer);`,
    resources: {
      '/api/orders': json('[]', {
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
      }),
    },
    isSeen: ({ access = [] }) =>
      access.some(({ answers = [] }) => answers.some(({ template }) => template === '/api/orders')),
  });

export default { risk: answering('null'), ok: answering('https://app.example.com') } satisfies RuleCase;
