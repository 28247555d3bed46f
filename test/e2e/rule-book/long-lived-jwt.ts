import { jwt } from '../sites/tokens';
import { js, type PageStory, type RuleCase } from './story';

const DAY = 86_400;

/** A page that keeps a token which lives so long and sends it. */
function keeping(seconds: number): PageStory {
  const token = jwt({ exp: Math.floor(Date.now() / 1000) + seconds });
  return {
    kind: 'page',
    resources: () => ({
      '/': `<script>
        localStorage.setItem('access_token', ${js(token)});
        fetch('/api/me', { headers: { authorization: 'Bearer ' + localStorage.getItem('access_token') } });
      </script>`,
      '/api/me': { headers: { 'content-type': 'application/json' }, body: '{}' },
    }),
  };
}

export default { risk: keeping(90 * DAY), ok: keeping(3_600) } satisfies RuleCase;
