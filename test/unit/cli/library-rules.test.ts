import { afterEach, describe, expect, it } from 'vitest';
import { detect, inspect, RulesError, setRules } from '@/entrypoints/cli/library';
import { t } from '@/entrypoints/cli/library-texts';
import messages from '@/public/_locales/en/messages.json';
import { sample } from '@/utils/lib/sample';

const own = { version: 1, types: [{ id: 'acme-key', form: 'acme_ alnum{32}' }] };
const text = () => `key = "${sample('acme_', 32)}"`;

afterEach(() => setRules(null));

describe('setRules', () => {
  it('adds types to all functions, until it is undone', () => {
    setRules(own);
    expect(detect(text()).map(({ type }) => type)).toEqual(['acme-key']);
    const observed = { surface: 'local-storage', key: 'settings', value: text() } as const;
    expect(inspect(observed).candidates.map(({ type }) => type)).toEqual(['acme-key']);
    setRules(null);
    expect(detect(text())).toEqual([]);
  });

  it('turns types off', () => {
    const key = sample('glpat-', 20);
    expect(detect(key)).toHaveLength(1);
    setRules({ version: 1, levels: { 'gitlab-pat': 'off' } });
    expect(detect(key)).toEqual([]);
  });

  it('throws every problem in a sentence, and changes nothing', () => {
    setRules(own);
    const wrong = {
      version: 1,
      types: [
        { id: 'jwt', form: 'x' },
        { id: 'a', form: 'ab alnum{3}' },
      ],
      levels: { b: 'off' },
    };
    const thrown = () => {
      try {
        setRules(wrong);
      } catch (error) {
        return error;
      }
    };
    const error = thrown();
    expect(error).toBeInstanceOf(RulesError);
    if (!(error instanceof RulesError)) return;
    expect(error.problems.map(({ path }) => path)).toEqual(['types[0].id', 'types[1].form', 'levels.b']);
    expect(error.message).toMatch(
      /^types\[0\]\.id: jwt is a built-in type\..*\ntypes\[1\]\.form: The form .*\nlevels\.b: No type/,
    );
    expect(detect(text())).toHaveLength(1);
  });

  it.each([undefined, 7, 'x', [], {}, () => {}])('throws a RulesError for %j', (wrong) => {
    expect(() => setRules(wrong)).toThrow(RulesError);
  });

  it('has the sentence of every problem', () => {
    for (const [key, { message }] of Object.entries(messages))
      if (key.startsWith('rules_')) expect(t(key, ['$1', '$2']), key).toBe(message);
  });
});
