import { loggedIn } from './kept';
import type { RuleCase } from './story';

const answering = (caching: string) =>
  loggedIn({
    headers: { 'cache-control': caching },
    isSeen: ({ access = [] }) =>
      access.some(({ answers = [] }) => answers.some(({ cookies = [] }) => cookies.length > 0)),
  });

export default { risk: answering('public, max-age=0, s-maxage=60'), ok: answering('private') } satisfies RuleCase;
