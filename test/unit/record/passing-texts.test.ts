import { describe, expect, it } from 'vitest';
import { PassingTexts } from '@/utils/record/passing-texts';

const text = (value: string, key = 'wss://api.example.com/feed') => ({
  surface: 'web-socket' as const,
  key,
  value,
  at: 1,
  writer: null,
});
const valuesIn = (texts: PassingTexts) => [...texts.taken()].map(({ value }) => value);

describe('PassingTexts', () => {
  it('gives each text once, in order, and the same text under another key again', () => {
    const texts = new PassingTexts();
    for (const one of [text('a'), text('b'), text('a'), text('a', 'other')]) texts.add(one);
    expect(valuesIn(texts)).toEqual(['a', 'b', 'a']);
    texts.add(text('b'));
    expect(valuesIn(texts)).toEqual([]);
  });

  it('takes up what comes while it is being read', () => {
    const texts = new PassingTexts();
    texts.add(text('a'));
    const read: string[] = [];
    for (const { value } of texts.taken()) {
      read.push(value);
      if (value === 'a') texts.add(text('b'));
    }
    expect(read).toEqual(['a', 'b']);
  });

  it('counts what it has no room for, and takes it the next time', () => {
    const texts = new PassingTexts();
    for (let index = 0; index < 503; index++) texts.add(text(`value ${index}`));
    expect(texts.lost()).toEqual([['web-socket', 3]]);
    expect(texts.lost()).toEqual([]);
    expect(valuesIn(texts)).toHaveLength(500);
    texts.add(text('value 502'));
    expect(valuesIn(texts)).toEqual(['value 502']);
  });

  it('forgets the oldest of many, so that its memory is bounded', () => {
    const texts = new PassingTexts();
    for (let index = 0; index <= 2_000; index++) {
      texts.add(text(`value ${index}`));
      valuesIn(texts);
    }
    texts.add(text('value 0'));
    texts.add(text('value 2000'));
    expect(valuesIn(texts)).toEqual(['value 0']);
  });
});
