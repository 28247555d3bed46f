import { opaque } from '../sites/tokens';
import type { PageStory, RuleCase } from './story';

/** A login with a form, after which the session has the id that `next` gives. */
function loggingIn(next: (id: string) => string): PageStory {
  const before = opaque();
  const cookie = (id: string) => ({ 'set-cookie': `login_session=${id}; Path=/; HttpOnly; SameSite=Lax` });
  return {
    kind: 'page',
    hasCookies: true,
    resources: () => ({
      '/': {
        headers: cookie(before),
        body: '<h1>Shop</h1>',
      },
      '/settings': '<h1>Settings</h1>',
      '/login': { status: 303, headers: { location: '/account', ...cookie(next(before)) } },
      '/account': '<h1>Account</h1>',
      '/api/me': { headers: { 'content-type': 'application/json' }, body: '{}' },
    }),
    async visit(page, site) {
      await page.goto(`${site.origin}/settings`);
      await page.evaluate(async () => {
        await fetch('/login', { method: 'POST', body: new URLSearchParams({ user: 'robin' }) });
        await fetch('/api/me');
      });
    },
    isSeen: ({ uses }) => uses.some(({ template }) => template === '/api/me'),
  };
}

export default { risk: loggingIn((id) => id), ok: loggingIn(opaque) } satisfies RuleCase;
