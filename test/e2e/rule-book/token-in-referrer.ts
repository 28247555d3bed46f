import { jwtOf } from './kit';
import type { PageStory, RuleCase } from './story';

/** A page with a token in its address leads to another; which origin that has is the question. */
function leading(elsewhere: boolean): PageStory {
  const token = jwtOf({}, { scope: 'read' });
  return {
    kind: 'page',
    // The site of the address `127.0.0.1` is judged: it is the one that is told, or both.
    resources: () => ({
      '/from': { headers: { 'referrer-policy': 'unsafe-url' }, body: '<h1>From</h1>' },
      '/': '<h1>Here</h1>',
    }),
    async visit(page, site) {
      const from = elsewhere ? site.localhost : site.origin;
      await page.goto(`${from}/from?access_token=${token}`);
      await page.evaluate((url) => {
        const link = document.createElement('a');
        link.href = url;
        document.body.append(link);
        link.click();
      }, `${site.origin}/`);
      await page.waitForNavigation().catch(() => undefined);
    },
    isSeen: ({ sightings }) => sightings.some(({ surface }) => surface === 'referrer'),
  };
}

export default { risk: leading(true), ok: leading(false) } satisfies RuleCase;
