import { describe, expect, it } from 'vitest';
import { scanByForm } from '@/utils/detect/detectors';
import type { Work } from '@/utils/detect/match';
import { credentialsAt, endOfUri, urlAround } from '@/utils/detect/uri';
import { sample } from '@/utils/lib/sample';
import { HEX } from '@/utils/lib/sample-alphabets';

const fill = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const nothingRead = (): Work => ({ steps: 0, clearFrom: 0, clearTo: 0, lookedFrom: -1, mark: 0 });
const signature = () => `${sample('X-Amz-Signature=', 64, HEX)}&`;

describe('URLs in a hostile text are read once, however many places ask for them', () => {
  const hostile: Readonly<Record<string, (size: number) => string>> = {
    'signatures of no URL': (size) => fill(signature(), size),
    'signatures of no URL, apart': (size) => fill(`${signature()} `, size),
    'signatures of one URL': (size) => `https://s3.test/?${fill(signature(), size)}`,
    'signatures behind many marks': (size) => fill(`a://${signature()}`, size),
    'passwords in one URL': (size) => fill('a://b:c7xq@g', size),
    'passwords in URLs in a row': (size) => fill('redis://b:cdef1@g/', size),
  };

  it.each(Object.entries(hostile))('%s', (_, make) => {
    const [small = 0, large = 0] = [50_000, 200_000].map((size) => scanByForm(make(size)).steps);
    expect(large).toBeLessThan(small * 4.4 + 10_000);
    expect(large).toBeLessThan(200_000 * 20);
  });

  it.each(Object.entries(hostile))('%s: the same is found as where nothing is remembered', (_, make) => {
    const text = `${make(3_000)} ${make(9_000)}`;
    const work = nothingRead();
    for (let at = 0; at < text.length; at += 7) {
      const end = Math.min(text.length, at + 5);
      expect(urlAround(text, at, end, work)).toEqual(urlAround(text, at, end, nothingRead()));
      expect(endOfUri(text, at, work)).toBe(endOfUri(text, at, nothingRead()));
    }
    for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 1))
      expect(credentialsAt(text, at, work)).toEqual(credentialsAt(text, at, nothingRead()));
  });
});

it('the URL around a match reaches 4,096 characters to each side, and no further than what ends it', () => {
  const around = (text: string, at: number) => {
    const { start, end } = urlAround(text, at, at + 1, nothingRead());
    return text.slice(start, end);
  };
  expect(around('x https://a.test/?k=1&s=2" y', 20)).toBe('https://a.test/?k=1&s=2');
  expect(around(`https://${'a'.repeat(5_000)}`, 4_101)).toMatch(/^https:/);
  expect(around(`https://${'a'.repeat(5_000)}`, 4_102)).toBe('a');
  expect(around(`s://${'a'.repeat(9_000)}`, 3)).toHaveLength(4 + 4_096);
});
