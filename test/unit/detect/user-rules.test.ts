import { afterEach, describe, expect, it } from 'vitest';
import messages from '@/public/_locales/en/messages.json';
import { RULE_IDS } from '@/utils/assess/rule-ids';
import { detect } from '@/utils/detect/detect';
import { DETECTORS } from '@/utils/detect/detectors';
import { parseRulesText, parseUserRules } from '@/utils/detect/parse-user-rules';
import { useRules } from '@/utils/detect/use-rules';
import { NO_RULES } from '@/utils/detect/user-rules';
import { identify, inspect, inspectRequest, redact } from '@/utils/engine';
import { sample } from '@/utils/lib/sample';
import { HEX } from '@/utils/lib/sample-alphabets';

const BUILT_IN = new Set(DETECTORS.keys());
const parse = (types: readonly unknown[], levels: object = {}) =>
  parseUserRules({ version: 1, types, levels }, BUILT_IN, RULE_IDS);
const use = (types: readonly unknown[], levels: Record<string, string> = {}) => {
  const parsed = parse(types, levels);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  useRules(parsed.rules);
};
const typesIn = (text: string) => detect(text).map(({ type }) => type);

afterEach(() => useRules(NO_RULES));

describe('types that a person adds', () => {
  it('are found by their form, with a context where they ask for one', () => {
    use([
      { id: 'acme-key', form: 'acme_ alnum{32}' },
      { id: 'acme-hex', form: 'hex{40}', context: ['acme api'], class: 'admin' },
      { id: 'acme-short', form: ['acme key ', 'alnum{24}'], environment: 'test' },
    ]);
    expect(typesIn(`x = "${sample('acme_', 32)}"`)).toEqual(['acme-key']);
    expect(typesIn(`ACME_API="${sample('', 40, HEX)}"`)).toEqual(['acme-hex']);
    expect(typesIn(`HASH="${sample('', 40, HEX)}"`)).toEqual([]);
    expect(typesIn(`"${sample('acme key ', 24)}"`)).toEqual(['acme-short']);
  });

  it('are gone when no rules are in use any more', () => {
    use([{ id: 'acme-key', form: 'acme_ alnum{32}' }]);
    useRules(NO_RULES);
    expect(typesIn(sample('acme_', 32))).toEqual([]);
  });

  it('stand beside the built-in ones, of which any can be turned off', () => {
    const key = sample('glpat-', 20);
    expect(typesIn(key)).toEqual(['gitlab-pat']);
    use([], { 'gitlab-pat': 'off' });
    expect(typesIn(key)).toEqual([]);
    use([], { 'gitlab-pat': 'low' });
    expect(typesIn(key)).toEqual(['gitlab-pat']);
  });
});

describe('a type that is off', () => {
  const key = sample('glpat-', 20);
  const location = { surface: 'local-storage', key: 'access_token', value: key } as const;
  const request = {
    url: 'https://api.example.test/',
    method: 'GET',
    headers: [['authorization', `Bearer ${key}`]] as const,
  };

  it('is told by no function of the engine, whatever its value lies under', () => {
    expect(inspect(location).candidates).toHaveLength(1);
    expect(inspectRequest(request).credentials).toHaveLength(1);
    use([], { 'gitlab-pat': 'off' });
    expect(inspect(location)).toEqual({ candidates: [], leaves: [] });
    expect(inspectRequest(request).credentials).toEqual([]);
    expect(identify(key)).toBeNull();
  });

  it('may be one that its structure tells', () => {
    const opaque = { ...location, value: sample('', 40) };
    const cookie = { surface: 'cookie-jar', key: 'session_id', value: sample('', 40) } as const;
    expect(inspect(opaque).candidates[0]?.type).toBe('opaque-token');
    expect(inspect(cookie).candidates[0]?.type).toBe('session-cookie');
    use([], { 'opaque-token': 'off', 'session-cookie': 'off' });
    expect(inspect(opaque).candidates).toEqual([]);
    expect(inspect(cookie).candidates).toEqual([]);
  });

  it('is redacted all the same', () => {
    use([], { 'gitlab-pat': 'off' });
    expect(redact(`/users/${key}/keys`)).not.toContain(key);
  });
});

describe('rules that cannot be used', () => {
  const cases: readonly (readonly [what: string, type: unknown, path: string, key: string])[] = [
    ['an id that is taken', { id: 'jwt', form: 'acme_ alnum{32}' }, 'types[0].id', 'rules_id_taken'],
    ['an id that is no id', { id: 'Acme Key', form: 'acme_ alnum{32}' }, 'types[0].id', 'rules_bad_id'],
    ['code', { id: 'a', form: 'acme_ alnum{32}', accept: 'x => true' }, 'types[0].accept', 'rules_no_such_field'],
    ['a pattern', { id: 'a', form: 'acme_ [a-z]{32}' }, 'types[0].form', 'rules_no_such_run'],
    ['a set that is not there', { id: 'a', form: 'acme_ letters{32}' }, 'types[0].form', 'rules_no_such_run'],
    ['a run without end', { id: 'a', form: 'acme_ alnum{32,999999}' }, 'types[0].form', 'rules_run_long'],
    ['a run the wrong way round', { id: 'a', form: 'acme_ alnum{32,3}' }, 'types[0].form', 'rules_run_long'],
    ['a form that is too short', { id: 'a', form: 'ac_ alnum{6}' }, 'types[0].form', 'rules_run_short'],
    ['a form that fits every hash', { id: 'a', form: 'hex{40}' }, 'types[0].form', 'rules_needs_context'],
    ['a form without a start', { id: 'a', form: 'alnum{4} alnum{8}' }, 'types[0].form', 'rules_no_start'],
    [
      'a run that is read back',
      { id: 'a', form: 'dotted{1,16384} .acme. alnum{20}' },
      'types[0].form',
      'rules_lead_long',
    ],
    ['a run over dots', { id: 'a', form: 'acme_ dotted{60,4097}' }, 'types[0].form', 'rules_run_long'],
    ['runs over dots', { id: 'a', form: 'acme_ dotted{60,2049} ! tilde{20,2048}' }, 'types[0].form', 'rules_run_long'],
    ['a form after a sign', { id: 'a', form: '= alnum{20}' }, 'types[0].form', 'rules_needs_context'],
    [
      'a form after a run and a dot',
      { id: 'a', form: 'dotted{1,64} . alnum{20}' },
      'types[0].form',
      'rules_needs_context',
    ],
    ['a form after a word or a letter', { id: 'a', form: 'acme|a- alnum{20}' }, 'types[0].form', 'rules_needs_context'],
    ['a form of a hundred parts', { id: 'a', form: 'a- '.repeat(100).trim() }, 'types[0].form', 'rules_too_many_parts'],
  ];

  it.each(cases)('are refused with a sentence: %s', (_, type, path, key) => {
    const parsed = parse([type]);
    expect(parsed).toMatchObject({ ok: false });
    if (parsed.ok) return;
    expect(parsed.problems).toContainEqual(expect.objectContaining({ path, key }));
    for (const problem of parsed.problems) expect(messages).toHaveProperty(problem.key);
  });

  it('are those that could run longer than these alone', () => {
    for (const form of [
      'acme_ base64url{20,16384}',
      'acme_ dotted{60,4096}',
      'alnum{1,128} .acme. alnum{20}',
      'ac alnum{20}',
    ])
      expect(parse([{ id: 'a', form }]), form).toMatchObject({ ok: true });
    expect(parse([{ id: 'a', form: '= alnum{20}', context: ['acme'] }])).toMatchObject({ ok: true });
  });

  it('are refused whole: a level for no type, an id twice, another version, anything but an object', () => {
    const type = { id: 'acme-key', form: 'acme_ alnum{32}' };
    expect(parse([], { nobody: 'low' })).toMatchObject({ ok: false, problems: [{ key: 'rules_unknown_type' }] });
    expect(parse([], { jwt: 'loud' })).toMatchObject({ ok: false, problems: [{ path: 'levels.jwt' }] });
    expect(parse([type, type])).toMatchObject({
      ok: false,
      problems: [{ path: 'types[1].id', key: 'rules_id_twice' }],
    });
    for (const wrong of [null, 7, 'x', [], { version: 2 }, { types: [] }])
      expect(parseUserRules(wrong, BUILT_IN, RULE_IDS)).toMatchObject({ ok: false });
  });

  it('are not asked for rules that judge where nothing is judged, as in the library', () => {
    const named = { version: 1, rules: { 'no-such-rule': 'low' } };
    expect(parseUserRules(named, BUILT_IN, RULE_IDS)).toMatchObject({
      ok: false,
      problems: [{ path: 'rules.no-such-rule', key: 'rules_unknown_rule' }],
    });
    expect(parseUserRules(named, BUILT_IN, null)).toMatchObject({ ok: true });
  });

  it('are refused where more forms than a page can bear begin alike', () => {
    const alike = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ id: `t${n}`, form: `acme_${n} alnum{32}` }));
    expect(parse(alike(50))).toMatchObject({ ok: true });
    expect(parse(alike(51))).toMatchObject({ ok: false, problems: [{ path: 'types', key: 'rules_too_alike' }] });
  });

  const shapes: readonly (readonly [input: unknown, path: string, key: string])[] = [
    [7, '$', 'rules_not_an_object'],
    [{}, 'version', 'rules_field_missing'],
    [{ version: 2 }, 'version', 'rules_other_version'],
    [{ version: 1, types: {} }, 'types', 'rules_not_a_list'],
    [{ version: 1, types: [7] }, 'types[0]', 'rules_not_an_object'],
    [{ version: 1, types: [{ id: 'a', form: 7 }] }, 'types[0].form', 'rules_form_kind'],
    [{ version: 1, types: [{ id: 'a', form: '' }] }, 'types[0].form', 'rules_empty'],
    [{ version: 1, types: [{ id: 'a', form: 'x'.repeat(600) }] }, 'types[0].form', 'rules_too_many'],
    [{ version: 1, types: [{ id: 'a', form: 'a', class: 'b' }] }, 'types[0].class', 'rules_one_of'],
    [{ version: 1, types: [{ id: 'a', form: 'a', context: ['B'] }] }, 'types[0].context[0]', 'rules_bad_phrase'],
    [{ version: 1, types: [{ id: 7, form: 'a' }] }, 'types[0].id', 'rules_not_a_text'],
    [{ version: 1, levels: [] }, 'levels', 'rules_not_an_object'],
    [{ version: 1, levels: { B: 'off' } }, 'levels.B', 'rules_bad_id'],
  ];

  it.each(shapes)('say in a sentence of ours what is wrong with the shape of %j', (input, path, key) => {
    const parsed = parseUserRules(input, BUILT_IN, RULE_IDS);
    expect(parsed).toMatchObject({ ok: false, problems: [{ path, key }] });
    expect(messages).toHaveProperty(key);
  });

  it.each([
    ['{', '1', '2'],
    ['{\n  "version": 1,\n  x\n}', '3', '3'],
  ])('tell the line and column where %j is no JSON', (text, line, column) => {
    const problems = [{ path: '$', key: 'rules_no_json_at', values: [line, column] }];
    expect(parseRulesText(text, BUILT_IN, RULE_IDS)).toEqual({ ok: false, problems });
  });

  it('may be hostile: thousands of types, huge texts, prototypes', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => ({ id: `t${n}`, form: 'acme_ alnum{32}' }));
    expect(parse(many)).toMatchObject({ ok: false });
    expect(parse([{ id: 'a', form: 'x'.repeat(100_000) }])).toMatchObject({ ok: false });
    for (const text of ['{"version":1,"__proto__":{"types":[]}}', '{"version":1,"levels":{"__proto__":"off"}}'])
      expect(parseRulesText(text, BUILT_IN, RULE_IDS)).toMatchObject({ ok: false });
  });
});
