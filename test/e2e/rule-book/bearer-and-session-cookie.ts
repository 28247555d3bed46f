import { jwt } from '../sites/tokens';
import { json, keeping } from './kept';
import type { PageStory, RuleCase } from './story';

const asking = (credentials: string): PageStory => ({
  hasCookies: true,
  ...keeping({
    headers: { 'set-cookie': `session=${jwt()}; Path=/; HttpOnly; SameSite=Lax` },
    does: `fetch('/api/orders', { ...bearer, credentials: '${credentials}' });`,
    isFirst: false,
    resources: { '/api/orders': json('[]') },
    isSeen: ({ uses }) => uses.some(({ template }) => template === '/api/orders'),
  }),
});

export default { risk: asking('include'), ok: asking('omit') } satisfies RuleCase;
