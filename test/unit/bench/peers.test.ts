import { describe, expect, it } from 'vitest';
import { peerPatterns } from '@/test/bench/peers';
import { DETECTORS } from '@/utils/detect/detectors';
import type { Examples } from '@/utils/detect/token-type';

const modules = import.meta.glob<() => Examples>('/utils/detect/token-types/*.ts', { eager: true, import: 'examples' });
const examples = Object.entries(modules).map(([path, build]) => {
  const id = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
  return { id, ...build() };
});

describe("the peers' model of the benchmark", () => {
  const patterns = peerPatterns(DETECTORS);
  const isFound = (text: string) =>
    patterns.some((pattern) => {
      pattern.lastIndex = 0;
      return pattern.test(text);
    });

  it('looks for nearly every type that has a form', () => {
    expect(patterns.length).toBeGreaterThan(400);
  });

  it('finds nearly all that our own types find, so that both lanes do the same work', () => {
    const matches = examples
      .filter(({ id }) => DETECTORS.get(id)?.kind === 'format')
      .flatMap(({ matches: own }) => own);
    expect(matches.length).toBeGreaterThan(800);
    const found = matches.filter(isFound).length;
    expect(found / matches.length).toBeGreaterThan(0.9);
  });

  it('bounds every quantifier', () => {
    for (const { source } of patterns)
      expect(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''), source).not.toMatch(/[^(]\+|\*|\{\d+,\}/);
  });
});
