import { describe, expect, it } from 'vitest';
import { investigationHtml } from '@/entrypoints/cli/html-investigation';
import { renderInvestigation } from '@/entrypoints/cli/pretty-investigation';
import { createJudge } from '@/utils/assess/traffic/judge';
import { githubToken, jwt, opaque } from '@/utils/demo/credentials';
import { investigationJson } from '@/utils/export/investigation-json';
import type { Investigation } from '@/utils/model/investigation';
import type { LogExamples } from '@/utils/observe/logs/log-format';
import { useRow } from '@/utils/sql/use-row';
import type { UseRow } from '@/utils/sql/uses-table';
import { rawIn } from '../../../e2e/harness/raw-search';
import { t } from '../../../fixtures/translate';
import { investigated } from './read-texts';

const modules = import.meta.glob<() => LogExamples>('/utils/observe/logs/formats/*.ts', {
  eager: true,
  import: 'examples',
});
const formats = Object.entries(modules).map(([path, build]) => {
  const id = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
  return { id, rows: build().matches.flatMap(({ rows }) => [rows]) };
});

const SECRETS = {
  github: githubToken(),
  opaque: opaque(40),
  jwt: jwt({ sub: 'robin', exp: 4_000_000_000 }, Buffer.from(opaque(32))),
};

const asked = { since: null, until: null, tokens: [], expectedNetworks: [], version: '0.0.0', at: 0 };

/** Every form in which an investigation is given. */
const rendered = (found: Investigation): string =>
  investigationJson(found, asked, t) +
  renderInvestigation(found, (_, plain) => plain, 0) +
  investigationHtml(found, asked);

/** The same rows with a value in the place of each member, and under each name, in turn. */
function* plantedInJson(row: string, secret: string): Generator<string> {
  let places = 0;
  const count = (_: string, value: unknown) => {
    if (typeof value !== 'object' || value === null) places += 1;
    return value;
  };
  JSON.parse(row, count);
  for (let place = 0; place < places; place++) {
    let at = 0;
    yield JSON.stringify(
      JSON.parse(row, (_, value: unknown) => (typeof value !== 'object' && at++ === place ? secret : value)),
    );
  }
  for (const key of new Set([...row.matchAll(/"([^"]+)":/g)].map(([, key = '']) => key)))
    yield row.replaceAll(`"${key}":`, `"${secret}":`);
}

/** The same row with a value in the place of each word in turn, and as whole user, path and parameter. */
function* plantedInLine(row: string, secret: string): Generator<string> {
  for (const { 0: word, index } of row.matchAll(/[^\s",;\t[\]]+/g)) {
    yield row.slice(0, index) + secret + row.slice(index + word.length);
    yield `${row.slice(0, index) + word}/${secret}?token=${secret}${row.slice(index + word.length)}`;
  }
}

describe('nothing raw is in what an investigation gives', () => {
  it.each(formats)('$id, whatever field a value stands in', async ({ rows }) => {
    const given: Record<string, string> = {};
    let used = 0;
    for (const [name, secret] of Object.entries(SECRETS)) {
      let number = 0;
      for (const example of rows) {
        const before = example.slice(0, -1);
        const last = example.at(-1) ?? '';
        const isJson = /^[[{]/.test(last);
        const planted = isJson ? plantedInJson(last, secret) : plantedInLine(last, secret);
        for (const row of planted) {
          const text = `${[...before, row, last].join('\n')}\n`;
          const written: UseRow[] = [];
          const file = { [`logs/${secret}.log`]: text };
          const found = await investigated(file, {}, createJudge(), (use) => written.push(useRow(use, written.length)));
          used += found.uses;
          expect(written.length).toBe(found.uses);
          given[`${name} ${number++}`] = rendered(found) + JSON.stringify(written);
        }
      }
    }
    expect(Object.keys(given).length).toBeGreaterThan(20);
    expect(used).toBeGreaterThan(0);
    const all = Object.entries(given);
    for (const [name, secret] of Object.entries(SECRETS))
      for (const [place, text] of all)
        expect(text.includes(secret), `${name} in ${place}: ${around(text, secret)}`).toBe(false);
    // In any encoding, in any case, and in part.
    expect(rawIn({ all: [...new Set(all.flatMap(([, text]) => text.split('\n')))].join('\n') }, SECRETS)).toEqual([]);
  });

  it('in what is said of headings and broken rows', async () => {
    for (const secret of Object.values(SECRETS)) {
      const found = await investigated({
        'a.csv': `time,path,${secret},headers.${secret}\n2025-10-10T10:00:00Z,/x,${secret},${secret}\n${secret}\n"${secret}" ${secret},\n`,
        [secret]: `${secret}\n`,
        'b.json': `{"time":"2025-10-10T10:00:00Z","path":"/x","request":{"headers":{"${secret}":"${secret}"}}}\n{"${secret}\n`,
      });
      const text = rendered(found);
      expect(found.files.some(({ broken }) => broken > 0)).toBe(true);
      expect(rawIn({ text }, { secret })).toEqual([]);
    }
  });
});

const around = (text: string, secret: string): string => {
  const at = text.indexOf(secret);
  return at < 0 ? '' : text.slice(Math.max(0, at - 80), at);
};
