import { jwtOf } from './kit';
import { inBackground, type PageStory, type RuleCase } from './story';

/** A frame of another origin hands a token over; the page looks where it comes from, or does not. */
function listening(check: string): PageStory {
  const token = jwtOf({});
  return {
    kind: 'page',
    resources: (other) => ({
      '/': () => ({
        body: `<script>
            addEventListener('message', (event) => { ${check} document.title = event.data.token ? 'taken' : ''; });
          </script>
          <iframe src="${other()}/frame?there=${encodeURIComponent(other())}"></iframe>`,
      }),
      '/frame': `<script>parent.postMessage({ token: ${JSON.stringify(token)} }, '*');</script>`,
    }),
    visit: async (page) => {
      await page.waitForFunction(() => document.title === 'taken', inBackground);
    },
    isSeen: ({ sightings }) => sightings.some(({ surface }) => surface === 'post-message'),
  };
}

export default {
  risk: listening(''),
  ok: listening(`if (!event.origin.startsWith('http://localhost')) return;`),
} satisfies RuleCase;
