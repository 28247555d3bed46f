import { describe, expect, it } from 'vitest';
import { UntilReady } from '@/utils/record/until-ready';

function bringing() {
  let come = () => {};
  let asked = 0;
  const until = new UntilReady(() => {
    asked += 1;
    return new Promise((resolve) => {
      come = resolve;
    });
  });
  return { until, come: () => come(), asked: () => asked };
}

describe('UntilReady', () => {
  it('asks for nothing before there is work, and once for all of it', async () => {
    const { until, come, asked } = bringing();
    const done: number[] = [];
    expect(asked()).toBe(0);
    for (const n of [1, 2, 3]) until.run(() => done.push(n));
    expect([asked(), done]).toEqual([1, []]);
    come();
    await until.ready();
    expect(done).toEqual([1, 2, 3]);
    until.run(() => done.push(4));
    expect([asked(), done]).toEqual([1, [1, 2, 3, 4]]);
  });

  it('does what waits at once when there is no more time, and not again', async () => {
    const { until, come } = bringing();
    const done: number[] = [];
    until.run(() => done.push(1));
    until.hurry();
    expect(done).toEqual([1]);
    come();
    await until.ready();
    expect(done).toEqual([1]);
  });

  it('lets no more than 2,000 wait: the rest is done at once', () => {
    const { until } = bringing();
    let done = 0;
    for (let n = 0; n < 2_010; n++) until.run(() => done++);
    expect(done).toBe(10);
  });
});
