import { opaque } from '../sites/tokens';
import { jwtOf } from './kit';
import { js, type PageStory, type RuleCase } from './story';

/** Three calls with a key that stands in the page; `more` is what tells the user. */
function asking(more: object): PageStory {
  const key = opaque();
  const api = { headers: { 'content-type': 'application/json' }, body: '{}' };
  return {
    kind: 'page',
    resources: () => ({
      '/': `<script>
        const apiKey = ${js(key)};
        const headers = { 'x-api-key': apiKey, ...${js(more)} };
        for (const path of ['orders', 'stock', 'offers']) fetch('/api/' + path, { headers });
      </script>`,
      '/api/*': api,
    }),
    isSeen: ({ uses }) => uses.reduce((sum, { count }) => sum + count, 0) >= 3,
  };
}

export default {
  risk: asking({}),
  ok: asking({ authorization: `Bearer ${jwtOf({}, { scope: 'read' })}` }),
} satisfies RuleCase;
