import path from 'node:path';
import { expect, it } from 'vitest';
import { audit } from '@/utils/assess/assess';
import { site } from '@/utils/assess/example';
import { requirementsOf } from '@/utils/assess/requirements';

/** `utils/assess/requirements.md`, which `npx vitest run --project fast test/contract/requirements.test.ts -u` writes anew. */
it('keeps the table of requirements, with the rules that look at each', async () => {
  const rows = requirementsOf(audit(site()));
  const lines = rows.map(({ standard, reference, rules }) => {
    const looking = rules.map(({ id }) => `\`${id}\``).join(', ');
    return `| ${standard} | [${reference.id}](${reference.url}) | ${reference.title.replaceAll('|', '\\|')} | ${looking} |`;
  });
  const text = [
    '# Requirements, and the rules that look at them',
    '',
    'The test of a rule is `test/e2e/rule-book/<rule>.ts`, a case in which it fires on a real page or file and one in which it keeps still;',
    'of `secret-in-served-file` it is `test/e2e/scripts.spec.ts`, of `token-survives-logout` `test/e2e/life.spec.ts`.',
    'That a rule looks at a requirement does not mean that it looks at all of it. What no rule judges is [listed](left-out.md).',
    '',
    '| standard | requirement | title | rules |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot(path.resolve('utils/assess/requirements.md'));
});
