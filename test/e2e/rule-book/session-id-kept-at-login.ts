import { opaque } from '../sites/tokens';
import type { PageStory, RuleCase } from './story';

/** A login with a form, after which the session has the id that `next` gives. */
function loggingIn(next: (id: string) => string): PageStory {
  const before = opaque();
  const cookie = (id: string) => ({ 'set-cookie': `session_id=${id}; Path=/; HttpOnly; SameSite=Lax` });
  return {
    kind: 'page',
    resources: () => ({
      '/': {
        headers: cookie(before),
        body: '<form method="post" action="/login"><input name="user"><button>Log in</button></form>',
      },
      '/settings': '<h1>Settings</h1>',
      '/login': { status: 303, headers: { location: '/account', ...cookie(next(before)) } },
      '/account': '<h1>Account</h1><script>fetch("/api/me")</script>',
      '/api/me': { headers: { 'content-type': 'application/json' }, body: '{}' },
    }),
    async visit(page, site) {
      await page.goto(`${site.origin}/settings`);
      await page.goto(`${site.origin}/`);
      await Promise.all([page.waitForNavigation(), page.click('button')]);
      await page.evaluate(() => fetch('/api/me'));
    },
    isSeen: ({ uses }) => uses.some(({ template }) => template === '/api/me'),
  };
}

export default { risk: loggingIn((id) => id), ok: loggingIn(opaque) } satisfies RuleCase;
