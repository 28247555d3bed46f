import { jwt } from '../sites/tokens';
import { keeping } from './kept';
import type { RuleCase } from './story';

const leading = (query: string) => {
  let there = '';
  return keeping({
    head: (other) => {
      there = other;
      return '';
    },
    does: `fetch('/go', { mode: 'no-cors' });`,
    resources: {
      '/go': () => ({ status: 302, headers: { location: `${there}/partner${query}` } }),
      '/partner': { body: 'hello' },
    },
  });
};

export default { risk: leading(`?access_token=${jwt()}`), ok: leading('?page=2') } satisfies RuleCase;
