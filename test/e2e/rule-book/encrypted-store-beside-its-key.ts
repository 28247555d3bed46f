import { opaque } from '../sites/tokens';
import { js, type PageStory, type RuleCase } from './story';

/** An entry of MSAL's cache, and the cookie with its key as script writes it, where `withKey`. */
function keeping(withKey: boolean): PageStory {
  const id = crypto.randomUUID();
  const entry = { id, nonce: opaque(), data: opaque() + opaque(), lastUpdatedAt: String(Date.now()) };
  const key = { id, key: opaque() };
  return {
    kind: 'page',
    resources: () => ({
      '/': `<script>
        localStorage.setItem('msal.2|7.abc|login|accesstoken', ${js(js(entry))});
        ${withKey ? `document.cookie = 'msal.cache.encryption=' + encodeURIComponent(${js(js(key))}) + '; path=/';` : ''}
      </script>`,
    }),
    isSeen: ({ sightings }) => sightings.some(({ surface }) => surface === 'local-storage'),
  };
}

export default { risk: keeping(true), ok: keeping(false) } satisfies RuleCase;
