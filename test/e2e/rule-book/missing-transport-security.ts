import { jwt } from '../sites/tokens';
import { type FileStory, harOf, type RuleCase } from './story';

/** Loopback has no https to speak of: the story is a file of another network. */
function answering(answer: readonly (readonly [string, string])[]): FileStory {
  const page = 'https://shop.test/';
  return {
    kind: 'file',
    name: 'app.har',
    site: 'shop.test',
    text: () =>
      harOf(page, [
        {
          url: page,
          headers: { 'sec-fetch-dest': 'document' },
          answer: [['content-type', 'text/html'], ...answer],
          body: '<h1>Shop</h1>',
        },
        { url: `${page}api/me`, headers: { authorization: `Bearer ${jwt()}` }, body: '{}' },
      ]),
  };
}

export default {
  risk: answering([]),
  ok: answering([['strict-transport-security', 'max-age=63072000; includeSubDomains']]),
} satisfies RuleCase;
