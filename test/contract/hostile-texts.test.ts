import { describe, expect, it } from 'vitest';
import { DETECTORS, scanByForm } from '@/utils/detect/detectors';
import { findSteps } from '@/utils/detect/find';
import { createScanner } from '@/utils/detect/scanner';
import type { Examples } from '@/utils/detect/token-type';
import { defineFormat } from '@/utils/detect/token-type';
import { inspect } from '@/utils/engine';
import { drained } from '@/utils/lib/drained';

const modules = import.meta.glob<() => Examples>('/utils/detect/token-types/*.ts', { eager: true, import: 'examples' });
const examples = Object.entries(modules).map(([path, build]) => {
  const id = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
  return { id, ...build() };
});

/** Above the length up to which texts are read more closely. */
const SMALL = 17_000;
const LARGE = 3 * SMALL;
/** Looks at a character, beyond one at each, that a text may cost in which every stretch is nearly a token. */
const MOST = 160;
/** Its form may be 80,000 characters long. */
const FAR = 'saml-response';
const fill = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** An example to be repeated: in one URL or form, cut short, its last parameter alone, as it is, and without what ends it. */
function seriesOf(example: string): readonly string[] {
  const bare = example.replace(/[\s"'`{}<>\\]+/g, '');
  const last = bare.slice(Math.max(bare.lastIndexOf('?'), bare.lastIndexOf('&')) + 1);
  return [`${bare}&`, `${bare.slice(0, -1)}-`, `${last}&`, `${example}\n`, bare].filter(Boolean);
}

const byForm = (text: string) => scanByForm(text).steps;
function byFind(text: string): number {
  const work = { steps: 0 };
  drained(findSteps(text, { key: 'state', store: 'local' }, work));
  return work.steps;
}

function expectInProportion(unit: string, stepsOf: (text: string) => number): void {
  const [small, large] = [stepsOf(fill(unit, SMALL)), stepsOf(fill(unit, LARGE))];
  expect(large, unit.slice(0, 80)).toBeLessThan(3.45 * small + 20_000);
  expect(large, unit.slice(0, 80)).toBeLessThan(MOST * LARGE);
}

describe('what nearly is a token, over and over, costs in proportion to its length', () => {
  it.each(examples)('$id', ({ id, matches, nearMisses }) => {
    for (const unit of seriesOf(matches[0] ?? '')) expectInProportion(unit, byForm);
    if (id === FAR) return;
    for (const unit of seriesOf(nearMisses[0] ?? '').slice(0, 2)) expectInProportion(unit, byForm);
    for (const unit of seriesOf(matches[0] ?? '').slice(0, 1)) expectInProportion(unit, byFind);
  });

  it('in structures, too', () => {
    const texts = examples.map(({ matches }) => matches[0] ?? '');
    for (const wrap of [JSON.stringify, encodeURIComponent, (text: string) => JSON.stringify(JSON.stringify([text]))])
      for (let at = 0; at < texts.length; at += 40) {
        const unit = `${wrap(texts.slice(at, at + 40).join(' '))},`;
        expectInProportion(unit, byFind);
        expect(
          inspect({ surface: 'local-storage', key: 'x', value: `[${fill(unit, SMALL)}1]` }).candidates.length,
        ).toBeLessThanOrEqual(64);
      }
  });

  it('and would be seen to cost more where a form reads on and on', () => {
    const scan = createScanner(new Map([...DETECTORS, ['endless', defineFormat('ab- dotted{60,16384} !')]]));
    const unit = 'ab-c1d2e3f4g5h6k7m8n9p1q2r3.';
    expect(() => expectInProportion(unit, (text) => drained(scan(text, '', false, '')).steps)).toThrow();
    expectInProportion(unit, byForm);
  });
});
