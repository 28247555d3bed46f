import { opaque } from '../sites/tokens';
import { jwtOf } from './kit';
import { js, type PageStory, type RuleCase } from './story';

function session(more: object): PageStory {
  const kept = { access_token: jwtOf({}, { role: 'authenticated' }), token_type: 'bearer', user: { id: '7' }, ...more };
  return {
    kind: 'page',
    resources: () => ({ '/': `<script>localStorage.setItem('sb-abcdefgh-auth-token', ${js(js(kept))})</script>` }),
  };
}

export default {
  risk: session({ provider_token: `ya29.${opaque()}${opaque()}${opaque()}` }),
  ok: session({}),
} satisfies RuleCase;
