import { describe, expect, it } from 'vitest';
import { agentOf, Baseline, kindOf } from '@/utils/assess/traffic/baseline';
import { day, ordinary } from '@/utils/assess/traffic/example';
import { Hours } from '@/utils/assess/traffic/hours';
import { Names } from '@/utils/assess/traffic/names';
import { insideOf, isSameFamily, networkOf } from '@/utils/assess/traffic/network';
import { deviation, median, poissonTail } from '@/utils/assess/traffic/statistics';
import { hourText, spanText } from '@/utils/assess/traffic/time';

describe('names', () => {
  it('are new for a day, then usual, and forgotten in the end', () => {
    const names = new Names(4);
    names.note('a', day(0));
    expect(names.isNew('a', day(0, 23))).toBe(true);
    expect(names.isNew('a', day(1, 1))).toBe(false);
    expect(names.weight('a', day(28))).toBeCloseTo(0.5);
    expect(names.isNew('b', day(1))).toBe(true);
  });

  it('hold no more than their cap, and say that they were full', () => {
    const names = new Names(3);
    for (let n = 0; n < 10; n++) names.note(`n${n}`, day(n));
    expect(names.size).toBe(3);
    expect(names.isFull(day(10))).toBe(true);
    expect(names.isFull(day(60))).toBe(false);
  });

  it('expect what is new of a token that often has something new', () => {
    const [steady, varied] = [new Names(64), new Names(64)];
    for (let n = 0; n < 20; n++) {
      steady.note('same', day(n));
      varied.note(`n${n}`, day(n));
    }
    expect(steady.newness()).toBeLessThan(0.05);
    expect(varied.newness()).toBeGreaterThan(0.9);
  });

  it('do not count the first days, on which everything is new', () => {
    const names = new Names(64);
    for (let n = 0; n < 20; n++) names.note(n < 3 ? `n${n}` : 'same', day(n));
    names.note('same', day(3));
    expect(names.newness()).toBeLessThan(0.08);
  });
});

describe('hours', () => {
  const office = (weeks: number) => {
    const hours = new Hours();
    for (let n = 0; n < weeks * 7; n++)
      if (n % 7 < 5) for (let count = 0; count < 6; count++) hours.note(day(n, 9) + count);
    return hours;
  };

  it('are compared by the hour of the week once three weeks are known', () => {
    expect(office(4).usual(day(28, 9), day(0))).toMatchObject({ high: 6, most: 6, by: 'week' });
    expect(office(2).usual(day(14, 9), day(0))).toMatchObject({ by: 'day' });
    expect(office(1).usual(day(2, 9), day(0))).toBeNull();
  });

  it('tell work days from weekends', () => {
    const hours = office(4);
    expect(hours.probability(day(28, 9), day(0))).toBeGreaterThan(0.9);
    expect(hours.probability(day(33, 9), day(0))).toBeLessThan(0.1);
    expect(hours.probability(day(28, 3), day(0))).toBeLessThan(0.05);
  });

  it('keep five weeks', () => {
    const hours = new Hours();
    for (let n = 0; n < 3_000; n++) hours.note(day(0, n));
    expect(hours.toJSON().length).toBeLessThanOrEqual(840);
  });
});

describe('a baseline', () => {
  it('lacks evidence until days and uses suffice', () => {
    const baseline = new Baseline();
    expect(baseline.lacks(day(0))).toEqual([3, 200, expect.any(Number)]);
    for (const one of ordinary(8, {}, 30)) if (one.is === 'use') baseline.note(one.use);
    expect(baseline.lacks(day(8))).toBeNull();
    const young = new Baseline();
    for (const one of ordinary(2, {}, 300)) if (one.is === 'use') young.note(one.use);
    expect(young.lacks(day(2))).toEqual([3, 200, expect.any(Number)]);
  });

  it('takes an updated browser for the same, and reads for reads', () => {
    expect(agentOf('Mozilla/5.0 Chrome/141.0')).toBe(agentOf('Mozilla/5.0 Chrome/140.0.1'));
    expect(agentOf('curl/8.5')).not.toBe(agentOf('python-requests/2.32'));
    expect(['GET', 'READ', 'HEAD'].map(kindOf)).toEqual(['read', 'read', 'read']);
    expect(['POST', 'WRITE', 'DELETE'].map(kindOf)).toEqual(['write', 'write', 'delete']);
  });
});

describe('networks', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:7:1::9', '2001:db8:7::/48'],
    ['127.1', null],
    ['no address', null],
    ['', null],
  ])('%s lies in %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('are expected by range, and ranges that are none are left out', () => {
    const isInside = insideOf(['10.0.0.0/8', '2001:db8::/32', '192.0.2.1', 'nonsense', '300.0.0.0/8']);
    expect(['10.9.9.9', '2001:db8:1::1', '192.0.2.1'].map(isInside)).toEqual([true, true, true]);
    expect(['11.0.0.1', '2001:db9::1', '192.0.2.2', ''].map(isInside)).toEqual([false, false, false, false]);
  });

  it('of two families may be of one client', () => {
    expect(isSameFamily('203.0.113.0/24', '2001:db8:7::/48')).toBe(false);
    expect(isSameFamily('203.0.113.0/24', '198.51.100.0/24')).toBe(true);
  });
});

describe('statistics', () => {
  it('are not moved by one wild value', () => {
    expect(median([3, 4, 5, 4, 1_000])).toBe(4);
    expect(deviation([3, 4, 5, 4, 1_000])).toBeCloseTo(1.4826);
    expect(median([])).toBe(0);
  });

  it('bound the Poisson tail from above', () => {
    // P(X >= 10 | 2) is 4.65e-5.
    expect(poissonTail(10, 2)).toBeGreaterThan(Math.log10(4.65e-5));
    expect(poissonTail(10, 2)).toBeLessThan(-3);
    expect(poissonTail(2, 2)).toBe(0);
    expect(poissonTail(5, 0)).toBeLessThan(-100);
  });
});

it('says times without words', () => {
  expect(hourText(day(0, 23))).toMatch(/^\d{4}-\d\d-\d\d 23:00–00:00 UTC$/);
  expect([90_000, 3 * 3_600_000, 3 * 86_400_000].map(spanText)).toEqual(['90 s', '3 h', '3 d']);
});
