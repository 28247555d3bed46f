import { describe, expect, it } from 'vitest';
import { ruleTitle } from '@/components/findings/names';
import { headline, isUnderWay } from '@/components/popup/verdict';
import { plural, say } from '@/components/ui/format';
import { typeName } from '@/utils/export/type-name';
import type { Channel } from '@/utils/model/request';
import type { Translate } from '@/utils/model/text';
import { manyRisks } from '../../fixtures/popup-states';
import { report, tab } from '../../fixtures/reports';
import { t } from '../../fixtures/translate';

const POLISH: Readonly<Record<string, string>> = {
  popup_locale: 'pl',
  popup_hosts_one: '$1 host',
  popup_hosts_few: '$1 hosty',
  popup_hosts_many: '$1 hostów',
  popup_hosts_other: '$1 hosta',
};
const polish: Translate = (key, values = []) => POLISH[key]?.replace('$1', values[0] ?? '') ?? key;

describe('words with numbers', () => {
  it('follow the plural rules of the language of the texts', () => {
    expect([1, 2, 5].map((count) => plural(polish, 'popup_hosts', count))).toEqual(['1 host', '2 hosty', '5 hostów']);
    const said = (count: number) => say(polish, { key: 'popup_hosts_other', values: [String(count)] });
    expect([1, 3, 12].map(said)).toEqual(['1 host', '3 hosty', '12 hostów']);
  });

  it('keep the key they were given where the language has no other', () => {
    const only: Translate = (key, values = []) => (key === 'popup_hosts_one' ? `one: ${values[0]}` : key);
    expect(say(only, { key: 'popup_hosts_one', values: ['7'] })).toBe('one: 7');
  });

  it('never count one as many', () => {
    const destinations = (count: number) =>
      say(t, { key: `coverage_some_destinations_${count === 1 ? 'one' : 'other'}`, values: [String(count)] });
    expect(destinations(1)).toMatch(/^1 destination is /);
    expect(destinations(2)).toMatch(/^2 destinations are /);
  });
});

describe('names', () => {
  it('of token types come from the catalogue, and are the id where it has none', () => {
    expect(typeName(t, 'jwt')).toBe('JSON Web Token');
    expect(typeName(t, 'github-pat-classic')).toBe('GitHub personal access token (classic)');
    expect(typeName(t, 'made-up-type')).toBe('made-up-type');
    expect(ruleTitle(t, 'token-in-url')).toBe('Token in a URL');
  });
});

it('has a word for every way in which a token travels', () => {
  const channels: Readonly<Record<Channel, null>> = {
    ...{ authorization: null, header: null, cookie: null, query: null, fragment: null, body: null, socket: null },
  };
  for (const channel of Object.keys(channels))
    for (const key of [`popup_channel_${channel}`, `dashboard_channel_${channel}`]) expect(t(key)).not.toBe(key);
});

describe('the headline', () => {
  const unseen = report({
    tokens: [],
    sightings: [],
    coverage: [
      {
        surface: 'local-storage',
        state: 'not-inspected',
        reason: { key: 'coverage_not_loaded', values: [] },
        allow: null,
      },
    ],
  });

  it('does not speak of no risks while the page has not been looked at', () => {
    expect(isUnderWay(unseen)).toBe(true);
    expect(headline(t, tab('checked-once', { report: unseen }))).toBe('Looking at this page');
    expect(headline(t, tab('reload-needed', { report: unseen }))).toBe('Reload to see what happens during load');
    expect(headline(t, tab('watching', { report: report() }))).toContain('No risks seen so far');
  });

  it('speaks of risks as soon as there is one', () => {
    expect(headline(t, tab('watching', { report: { ...manyRisks(2), coverage: unseen.coverage } }))).toMatch(
      /^\d risks/,
    );
  });
});
