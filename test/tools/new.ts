// Writes a token type that is ready to be filled in: npm run new token-type <id>
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const MESSAGES = path.join(root, 'public/_locales/en/messages.json');
const [what, id = ''] = process.argv.slice(2);

if (what !== 'token-type' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
  fail('Usage: npm run new token-type <id>, where <id> is kebab-case, such as acme-api-key.');
}
const file = path.join(root, 'utils/detect/token-types', `${id}.ts`);
if (existsSync(file)) fail(`${path.relative(root, file)} is there already.`);

const prefix = `${id.split('-')[0]}_`;
writeFileSync(file, source(prefix));
const key = `type_${id.replaceAll('-', '_')}`;
const messages: Record<string, { message: string }> = {
  ...JSON.parse(readFileSync(MESSAGES, 'utf8')),
  [key]: { message: id.replaceAll('-', ' ') },
  [`${key}_impact`]: { message: 'What somebody gains who has it.' },
  [`${key}_revoke`]: { message: 'Where and how to put it out of use.' },
};
const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(MESSAGES, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(`Wrote ${path.relative(root, file)} and three sentences in ${path.relative(root, MESSAGES)}.
Now write the form from the issuer's documentation, then: npx vitest run --project fast test/contract/token-types.test.ts -t ${id}`);

function source(literal: string): string {
  return `import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('${literal} alnum{32}');

export const guidance: Guidance = {
  issuer: null,
  docs: null,
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('${literal}', 32), \`{"value":"\${sample('${literal}', 32, undefined, 2)}"}\`],
  nearMisses: [sample('${literal}', 31), \`x\${sample('${literal}', 32)}\`],
});
`;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
