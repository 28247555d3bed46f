import { describe, expect, it } from 'vitest';
import { Context } from '@/utils/detect/context';
import { Slots } from '@/utils/detect/slots';

const PHRASES = ['data dog', 'api', 'x api key', 'twilio'];
const known = new Slots<string>();
for (const phrase of PHRASES) {
  const [first = 0, second = 0, third = 0] = Array.from(phrase.split(' ')[0] ?? '', (letter) => letter.charCodeAt(0));
  known.put(first, second, third, phrase);
}
const contextOf = (text: string, key = '', before = '') => new Context(text, key, before, known);
const isNear = (phrase: string, text: string) => contextOf(text).nearness([phrase], text.length) > 0;

describe('a phrase', () => {
  it.each([
    ['data dog', 'dataDog ='],
    ['data dog', 'DATA_DOG_KEY: '],
    ['data dog', 'https://data-dogs.test/'],
    ['api', 'HTTPApi='],
    ['api', 'API2='],
    ['x api key', 'x-api-key: '],
    ['twilio', 'twilios '],
  ])('%s is in %s', (phrase, text) => expect(isNear(phrase, text)).toBe(true));

  it.each([
    ['data dog', 'datadog ='],
    ['data dog', 'mydata dog '],
    ['api', 'apis '],
    ['api', 'rapid '],
    ['x api key', 'max_api_key'],
    ['twilio', `twilio ${' '.repeat(100)}`],
  ])('%s is not in %s', (phrase, text) => expect(isNear(phrase, text)).toBe(false));

  it('counts in the names and before the text, and the more the nearer it is', () => {
    const context = contextOf('api = ', 'data dog', 'twilio: ');
    const [text = 0, key = 0, before = 0] = ['api', 'data dog', 'twilio'].map((phrase) =>
      context.nearness([phrase], 6),
    );
    expect(before).toBeGreaterThan(0);
    expect(key).toBeGreaterThan(before);
    expect(text).toBeGreaterThan(key);
  });

  it('counts again after a place further on was asked for', () => {
    const context = contextOf(`api ${'.'.repeat(60)} twilio `);
    expect(context.nearness(['twilio'], 72)).toBeGreaterThan(0);
    expect(context.nearness(['twilio'], 20)).toBe(0);
    expect(context.nearness(['api'], 20)).toBeGreaterThan(0);
  });
});

it('reads a text full of places once', () => {
  const text = 'twilio: 0123456789abcdef, '.repeat(1_000);
  const context = contextOf(text);
  for (let at = 8; at < text.length; at += 26) expect(context.nearness(['twilio'], at)).toBeGreaterThan(0);
  expect(context.steps).toBeLessThan(text.length + 5_000);
});
