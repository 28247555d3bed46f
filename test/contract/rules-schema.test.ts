import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '@/utils/assess/rule-ids';
import { CHARSETS } from '@/utils/detect/charset';
import { detect } from '@/utils/detect/detect';
import { tokenTypeIds } from '@/utils/detect/guidance';
import { parseUserRules } from '@/utils/detect/parse-user-rules';
import { CLASSES } from '@/utils/detect/rule-limits';
import { EXAMPLE } from '@/utils/detect/rules-example';
import { useRules } from '@/utils/detect/use-rules';
import { LEVELS, NO_RULES } from '@/utils/detect/user-rules';
import { sample } from '@/utils/lib/sample';

const schema = JSON.parse(readFileSync(path.resolve('public/schema/rules.v1.json'), 'utf8'));
const accepts = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);
const BUILT_IN = new Set(tokenTypeIds());

const type = { id: 'acme-key', form: 'acme_ alnum{32}' };
const rules = (...types: readonly unknown[]) => ({ version: 1, types });
const many = (count: number) => Array.from({ length: count }, (_, n) => n);

/** Both say yes. */
const whole: readonly unknown[] = [
  { version: 1 },
  { $schema: schema.$id, version: 1, types: [], levels: {} },
  EXAMPLE,
  rules(type, { id: 'acme-other', form: ['acme key: ', 'alnum{24}'], class: 'publishable', environment: 'test' }),
  rules({ ...type, form: 'hex{40}', context: ['acme', 'acme api key'] }),
  ...CLASSES.map((one) => rules({ ...type, class: one })),
  { version: 1, preset: 'pentest' },
  { version: 1, rules: { 'long-lived-jwt': 'off', 'rate-spike': 'low' } },
  { version: 1, preset: 'ci', rules: {} },
  ...LEVELS.map((level) => ({ version: 1, levels: { jwt: level } })),
];

/** Neither accepts the shape. */
const misshapen: readonly unknown[] = [
  null,
  7,
  'x',
  [],
  {},
  { version: 2 },
  { version: '1' },
  { version: 1, more: 1 },
  { version: 1, $schema: 7 },
  { version: 1, types: {} },
  { version: 1, types: null },
  { version: 1, preset: 'mild' },
  { version: 1, preset: null },
  { version: 1, rules: [] },
  { version: 1, rules: { 'long-lived-jwt': 'loud' } },
  JSON.parse('{"version":1,"rules":{"__proto__":"off"}}'),
  { version: 1, levels: [] },
  { version: 1, levels: null },
  { version: 1, levels: { jwt: 'loud' } },
  { version: 1, levels: { 'Not an id': 'low' } },
  { version: 1, levels: Object.fromEntries(many(2_001).map((n) => [`t${n}`, 'low'])) },
  JSON.parse('{"version":1,"levels":{"__proto__":"off"}}'),
  rules(7),
  rules({ id: 'acme-key' }),
  rules({ form: type.form }),
  rules({ ...type, accept: 'x => true' }),
  rules({ ...type, id: 'Acme' }),
  rules({ ...type, id: '' }),
  rules({ ...type, id: 'a-'.repeat(20) }),
  rules({ ...type, form: '' }),
  rules({ ...type, form: 7 }),
  rules({ ...type, form: [] }),
  rules({ ...type, form: [''] }),
  rules({ ...type, form: [7] }),
  rules({ ...type, form: 'x'.repeat(513) }),
  rules({ ...type, form: ['x'.repeat(129)] }),
  rules({ ...type, form: many(25).map(() => 'acme') }),
  rules({ ...type, class: 'mighty' }),
  rules({ ...type, environment: 'staging' }),
  rules({ ...type, context: 'acme' }),
  rules({ ...type, context: ['Acme'] }),
  rules({ ...type, context: ['acme  api'] }),
  rules({ ...type, context: many(21).map(() => 'acme') }),
  rules(...many(501).map((n) => ({ id: `t${n}`, form: `acme${n}_ alnum{32}` }))),
];

/** Of the right shape, and refused for what they mean. */
const meaningless: readonly unknown[] = [
  rules({ ...type, id: 'jwt' }),
  rules(type, type),
  rules({ ...type, form: 'acme_ [a-z]{32}' }),
  rules({ ...type, form: 'ac_ alnum{6}' }),
  rules({ ...type, form: 'alnum{4} alnum{4}' }),
  rules({ ...type, form: 'hex{40}' }),
  rules({ ...type, form: 'acme_ alnum{32,99999}' }),
  rules(...many(51).map((n) => ({ id: `t${n}`, form: `acme${n}_ alnum{32}` }))),
  { version: 1, levels: { 'no-such-type': 'off' } },
  { version: 1, rules: { jwt: 'off' } },
];

describe('the schema of rules', () => {
  it.each(whole)('and the parser accept %j', (input) => {
    expect([accepts(input), accepts.errors]).toEqual([true, null]);
    const parsed = parseUserRules(input, BUILT_IN, RULE_IDS);
    expect(parsed).toMatchObject({ ok: true });
    if (parsed.ok) expect(parseUserRules({ version: 1, ...parsed.rules }, BUILT_IN, RULE_IDS)).toEqual(parsed);
  });

  it.each(misshapen)('and the parser refuse %j', (input) => {
    expect(accepts(input)).toBe(false);
    expect(parseUserRules(input, BUILT_IN, RULE_IDS)).toMatchObject({ ok: false });
  });

  it.each(meaningless)('leaves it to the parser to refuse %j', (input) => {
    expect(accepts(input)).toBe(true);
    expect(parseUserRules(input, BUILT_IN, RULE_IDS)).toMatchObject({ ok: false });
  });

  it('names every class, level and set of characters', () => {
    expect(schema.$defs.type.properties.class.enum).toEqual(CLASSES);
    expect(schema.$defs.level.enum).toEqual(LEVELS);
    const listed: string = schema.$defs.form.description.split('The sets: ')[1];
    for (const name of Object.keys(CHARSETS)) expect(listed.split(/[ ,;]+/), name).toContain(name);
  });

  it('comes with an example that finds what it says', () => {
    const parsed = parseUserRules(EXAMPLE, BUILT_IN, RULE_IDS);
    if (!parsed.ok) throw new Error('the example is refused');
    useRules(parsed.rules);
    expect(detect(`key = "${sample('acme_live_', 32)}"`).map((found) => found.type)).toEqual(['acme-api-key']);
    useRules(NO_RULES);
  });
});
