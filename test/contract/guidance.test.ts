import { describe, expect, it } from 'vitest';
import messages from '@/public/_locales/en/messages.json';
import { guidanceOf, tokenTypeIds } from '@/utils/detect/guidance';

const LONGEST_SENTENCE = 240;
/** Filled in by whoever asks: the token itself, and the end of a Mailchimp key, which names its data center. */
const FILLED_IN = /\{(?:token|dc)\}/g;
/** A `{name}` right after a slash is a part of an API's path; anything else of the kind was left over. */
const LEFT_OVER =
  /(?<!\/)\{|\{(?![a-z_]+\})|(?<!\{[a-z_]+)\}|\$|undefined|\bnull\b|TODO|XXX|Where and how to put it out of use/;

const known: Readonly<Record<string, { readonly message: string }>> = messages;

const types = tokenTypeIds().map((id) => {
  const key = keyOf(id);
  const say = (part: string): string | null => known[key + part]?.message ?? null;
  return {
    id,
    guidance: guidanceOf(id),
    name: say(''),
    sentences: { impact: say('_impact'), revoke: say('_revoke'), condition: say('_condition') },
  };
});

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';

describe.each(types)('$id', ({ id, guidance, name, sentences }) => {
  it('links over https only', () => {
    for (const url of [guidance?.docs, guidance?.revoke]) if (url) expect(isHttps(url), `${id}: ${url}`).toBe(true);
  });

  it('asks whose it is with a GET that needs nothing but the token', () => {
    const verify = guidance?.verify;
    if (!verify) return;
    expect(verify, id).toMatch(/^GET https:\/\//);
    const url = verify.slice('GET '.length).replace(FILLED_IN, 'x');
    expect(isHttps(url), `${id}: ${url}`).toBe(true);
    expect(url, id).not.toMatch(/[{}<>\s]/);
  });

  it('says how to put it out of use, unless it is meant to be public', () => {
    if (guidance?.tokenClass === 'publishable' || guidance?.tokenClass === 'identifier') return;
    expect(sentences.revoke ?? guidance?.revoke, id).toBeTruthy();
  });

  it('says on what its being public depends, where its form does not tell', () => {
    if (guidance?.tokenClass === 'ambiguous') expect(sentences.condition, id).toBeTruthy();
  });

  it('speaks in finished sentences, and a name is none', () => {
    expect(name, id).toMatch(/[^.]$/);
    expect(name, id).not.toMatch(LEFT_OVER);
    for (const [part, sentence] of Object.entries(sentences)) {
      if (sentence === null) continue;
      expect(sentence, `${id} ${part}`).toMatch(/\.$/);
      expect(sentence.length, `${id} ${part}`).toBeLessThanOrEqual(LONGEST_SENTENCE);
      expect(sentence, `${id} ${part}`).not.toMatch(LEFT_OVER);
    }
  });
});

it('gives no two types the same name', () => {
  const idsOf = Map.groupBy(types, ({ name }) => name);
  expect([...idsOf.values()].filter((same) => same.length > 1).map((same) => same.map(({ id }) => id))).toEqual([]);
});

it('has no sentence for a type that does not exist', () => {
  const keys = new Set(
    types.flatMap(({ id }) => ['', '_impact', '_revoke', '_condition'].map((part) => keyOf(id) + part)),
  );
  expect(Object.keys(known).filter((key) => key.startsWith('type_') && !keys.has(key))).toEqual([]);
});

function keyOf(id: string): string {
  return `type_${id.replaceAll('-', '_')}`;
}
