import { jwtOf } from './kit';
import { js, type PageStory, type RuleCase } from './story';

const now = Math.floor(Date.now() / 1000);

/** Two tokens of one login, an hour and ten minutes old. */
function keepingBoth(second: string): PageStory {
  const claims = { iss: 'https://login.shop.test', sub: 'robin', aud: 'orders', scope: 'read' };
  const old = jwtOf({}, { ...claims, iat: now - 3600 });
  const young = jwtOf({}, { ...claims, aud: second, iat: now - 600 });
  return {
    kind: 'page',
    resources: () => ({
      '/': `<script>
        localStorage.setItem('token.1', ${js(old)});
        localStorage.setItem('token.2', ${js(young)});
      </script>`,
    }),
    isSeen: ({ sightings }) => sightings.filter(({ surface }) => surface === 'local-storage').length === 2,
  };
}

export default { risk: keepingBoth('orders'), ok: keepingBoth('stock') } satisfies RuleCase;
