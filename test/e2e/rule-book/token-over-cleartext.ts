import { jwt } from '../sites/tokens';
import { type FileStory, harOf, type RuleCase } from './story';

/** Loopback is never cleartext to us: the story is a file of another network. */
function asking(url: string): FileStory {
  return {
    kind: 'file',
    name: 'app.har',
    site: 'shop.test',
    text: () =>
      harOf('https://shop.test/', [
        { url: 'https://shop.test/', answer: [['content-type', 'text/html']], body: '<h1>Shop</h1>' },
        { url, headers: { authorization: `Bearer ${jwt()}` }, body: '{}' },
      ]),
  };
}

export default {
  risk: asking('http://shop.test/api/orders'),
  ok: asking('https://shop.test/api/orders'),
} satisfies RuleCase;
