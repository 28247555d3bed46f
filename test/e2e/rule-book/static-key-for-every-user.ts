import { opaque } from '../sites/tokens';
import { jwtOf } from './kit';
import { type FileStory, harOf, js, type RuleCase } from './story';

/** Three calls with a key that stands in the page; `more` is what tells the user. In a browser, cookies of other ports would. */
function asking(more: Readonly<Record<string, string>>): FileStory {
  const key = opaque();
  const page = 'https://app.shop.test/';
  const html = `<script>const apiKey = ${js(key)};</script>`;
  const calls = ['orders', 'stock', 'offers'].map((name) => ({
    url: `https://app.shop.test/api/${name}`,
    headers: { 'x-api-key': key, ...more },
    body: '{}',
  }));
  return {
    kind: 'file',
    name: 'app.har',
    site: 'shop.test',
    text: () => harOf(page, [{ url: page, answer: [['content-type', 'text/html']], body: html }, ...calls]),
  };
}

export default {
  risk: asking({}),
  ok: asking({ authorization: `Bearer ${jwtOf({}, { scope: 'read' })}` }),
} satisfies RuleCase;
