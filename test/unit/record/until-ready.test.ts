// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { UntilReady } from '@/utils/record/until-ready';

const fail = () => {
  throw new Error('no');
};

function bringing() {
  let come = () => {};
  let asked = 0;
  const until = new UntilReady(() => {
    asked += 1;
    return new Promise((resolve) => {
      come = resolve;
    });
  }, fail);
  return { until, come: () => come(), asked: () => asked };
}

describe('UntilReady', () => {
  it('asks for nothing before there is work, and once for all of it', async () => {
    const { until, come, asked } = bringing();
    const done: number[] = [];
    expect([asked(), until.busy()]).toEqual([0, null]);
    for (const n of [1, 2, 3]) until.run(() => done.push(n));
    expect([asked(), done]).toEqual([1, []]);
    come();
    await until.busy();
    expect([done, until.busy()]).toEqual([[1, 2, 3], null]);
    until.run(() => done.push(4));
    await until.busy();
    expect([asked(), done]).toEqual([1, [1, 2, 3, 4]]);
  });

  it('does nothing of it before the page has had its turn', async () => {
    const { until, come } = bringing();
    const done: string[] = [];
    until.run(() => done.push('ours'));
    come();
    await until.ready();
    done.push('page');
    await until.busy();
    expect(done).toEqual(['page', 'ours']);
  });

  it('does what waits at once when there is no more time, and not again', async () => {
    const { until, come } = bringing();
    const done: number[] = [];
    until.run(() => done.push(1));
    until.hurry();
    expect(done).toEqual([1]);
    come();
    await until.busy();
    expect(done).toEqual([1]);
  });

  it('goes on behind work that fails, and tells of it', async () => {
    const failed: unknown[] = [];
    const until = new UntilReady(
      async () => {},
      (error) => failed.push(error),
    );
    const done: number[] = [];
    until.run(fail);
    until.run(() => done.push(1));
    await until.busy();
    until.run(fail);
    until.run(() => done.push(2));
    until.hurry();
    expect([done, failed.length]).toEqual([[1, 2], 2]);
  });

  it('lets no more than 2,000 wait: those are done before the next', () => {
    const { until } = bringing();
    const done: number[] = [];
    for (let n = 0; n < 2_010; n++) until.run(() => done.push(n));
    expect(done).toEqual(Array.from({ length: 2_000 }, (_, n) => n));
  });
});
