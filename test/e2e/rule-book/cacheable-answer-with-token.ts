import { jwt } from '../sites/tokens';
import { json, keeping } from './kept';
import { js, type RuleCase } from './story';

const answering = (caching: string) =>
  keeping({
    does: `fetch('/api/session').then((answer) => answer.json());`,
    resources: { '/api/session': json(js({ access_token: jwt() }), { 'cache-control': caching }) },
    isSeen: ({ tokens, access = [] }) =>
      tokens.length > 1 && access.some(({ answers = [] }) => answers.some((one) => one.template === '/api/session')),
  });

export default { risk: answering('max-age=60'), ok: answering('no-store') } satisfies RuleCase;
