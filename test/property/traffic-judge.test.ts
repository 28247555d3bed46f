import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happening } from '@/utils/assess/traffic/anomaly';
import { START } from '@/utils/assess/traffic/example';
import { createJudge } from '@/utils/assess/traffic/judge';
import type { TrafficEvent, TrafficToken, TrafficUse } from '@/utils/model/traffic';
import { tell } from '../fixtures/tell';

const DAY = 86_400_000;
const NAMES = ['a', 'b', 'c', '__proto__', 'constructor', ''];
const name = fc.constantFrom(...NAMES);
const at = fc.oneof(
  fc.integer({ min: START, max: START + 40 * DAY }),
  fc.integer({ min: START + 20 * DAY, max: START + 20 * DAY + 90_000 }),
);
const text = fc.oneof(name, fc.string({ maxLength: 12 }));

const use: fc.Arbitrary<TrafficUse> = fc.record({
  token: name,
  at,
  method: fc.constantFrom('GET', 'POST', 'DELETE', 'READ', 'WRITE', ''),
  destination: fc.constantFrom('https://api.example.com', 'sts.amazonaws.com', '', '[', 'https://other.test'),
  template: fc.oneof(fc.constantFrom('/a/{id}', '/admin/users', ''), text),
  object: fc.oneof(fc.constant(null), fc.nat({ max: 60 }).map(String), text),
  status: fc.constantFrom(null, 200, 401, 404, 500),
  outcome: fc.constantFrom('ok', 'denied', 'failed', 'unknown'),
  client: fc.oneof(fc.constant(null), fc.ipV4(), fc.ipV6(), text),
  agent: fc.option(text),
  context: fc.option(text),
  principal: fc.option(name),
});

const event = fc
  .record({
    token: name,
    at,
    by: name,
    origin: fc.oneof(fc.webUrl(), text),
    kind: fc.constantFrom('logout', 'revoked', 'restored', 'replaced', 'stored'),
  })
  .map((one) => one as TrafficEvent);

const known: fc.Arbitrary<TrafficToken> = fc.record({
  token: name,
  role: fc.constantFrom('access', 'refresh', 'session', 'api-key', 'unknown'),
  scope: name,
  facts: fc.record(
    {
      issuer: text,
      subject: name,
      issuedAt: at,
      expiresAt: at,
      subjectSince: at,
      scopes: fc.array(text, { maxLength: 8 }),
      keyId: name,
    },
    { requiredKeys: [] },
  ),
});

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: use.map((one): Happening => ({ is: 'use', use: one })) },
  { weight: 1, arbitrary: event.map((one): Happening => ({ is: 'event', event: one })) },
  { weight: 1, arbitrary: known.map((one): Happening => ({ is: 'token', token: one })) },
);
/** Some of it again and again, a little later each time, so that there is something to learn and to find. */
const happenings = fc
  .array(fc.tuple(happening, fc.integer({ min: 1, max: 12 }), fc.constantFrom(700, 40_000, DAY)), { maxLength: 40 })
  .map((groups) =>
    groups.flatMap(([one, count, apart]) =>
      Array.from(
        { length: count },
        (_, n): Happening =>
          one.is === 'use'
            ? {
                is: 'use',
                use: { ...one.use, at: one.use.at + n * apart, object: one.use.object === null ? null : `${n}` },
              }
            : one,
      ),
    ),
  );
const END = START + 200 * DAY;
const json = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the judge over traffic', () => {
  it('takes anything in any order, and no rule fails', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        const judge = tell(createJudge(all.length % 2 ? { expectedNetworks: ['10.0.0.0/8', 'nonsense'] } : {}), all);
        const found = judge.found(END);
        for (const { from, to, what } of found) {
          expect(from).toBeLessThanOrEqual(to);
          expect(what.values.join()).not.toMatch(/NaN|undefined|Infinity/);
        }
        expect(found.map((one) => one.from)).toEqual(found.map((one) => one.from).toSorted((a, b) => a - b));
        for (const { reason } of judge.notJudged()) expect(reason.key).not.toBe('unjudged_failed');
      }),
      { numRuns: 60 },
    );
  });

  it('goes on from what it saved as if nothing had been, at any cut', () => {
    fc.assert(
      fc.property(happenings, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (all, share, isAsked) => {
        const cut = Math.floor(all.length * share);
        const whole = tell(createJudge(), all.slice(0, cut));
        if (isAsked) whole.found(START + 20 * DAY);
        const cutOff = createJudge({ state: json(whole.save().records) });
        expect(cutOff.save()).toEqual(whole.save());
        tell(whole, all.slice(cut));
        tell(cutOff, all.slice(cut));
        expect(cutOff.found(END)).toEqual(whole.found(END));
        expect(cutOff.notJudged().toSorted(byText)).toEqual(whole.notJudged().toSorted(byText));
        expect(cutOff.save()).toEqual(whole.save());
      }),
      { numRuns: 60 },
    );
  });

  it('can be put together from what changed', () => {
    fc.assert(
      fc.property(happenings, fc.integer({ min: 1, max: 9 }), (all, every) => {
        const judge = createJudge({ maxTokens: 3 });
        const stored: Record<string, unknown> = {};
        for (let n = 0; n < all.length; n += every) {
          tell(judge, all.slice(n, n + every));
          const { records, gone } = judge.save('changed');
          for (const key of gone) Reflect.deleteProperty(stored, key);
          for (const [key, record] of Object.entries(records))
            Object.defineProperty(stored, key, {
              value: json(record),
              enumerable: true,
              configurable: true,
              writable: true,
            });
        }
        const whole = judge.save().records;
        if (all.length > 0) expect(stored).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('says the same of the same', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        const [one, other] = [tell(createJudge(), all), tell(createJudge(), all)];
        expect(one.found(END)).toEqual(other.found(END));
        expect(one.save()).toEqual(other.save());
      }),
      { numRuns: 20 },
    );
  });

  it('holds no more however much it is told', () => {
    const judge = createJudge({ maxTokens: 20 });
    const sizes: number[] = [];
    for (let n = 0; n < 4_000; n++) {
      const token = n % 2 ? `t${n % 10}` : `once-${n}`;
      if (n % 50 === 0)
        judge.know({ token, role: 'access', scope: `s${n % 7}`, facts: { subject: `u${n}`, scopes: [`right-${n}`] } });
      judge.use({
        ...{
          token,
          at: START + n * 1_200_000,
          method: 'GET',
          destination: `https://host-${n}.example`,
          template: `/p-${n}/${'x'.repeat(300)}`,
        },
        ...{
          object: `${n}`,
          status: 403,
          outcome: n % 3 ? 'denied' : 'ok',
          client: `10.${n % 256}.${(n >> 8) % 256}.1`,
        },
        ...{ agent: `agent-${'y'.repeat(n % 40)}`, context: `c${n}`, principal: null },
      });
      if (n === 2_999 || n === 3_999) sizes.push(JSON.stringify(judge.save()).length);
    }
    const { records } = judge.save();
    expect(Object.keys(records).filter((key) => key.startsWith('token:')).length).toBe(20);
    for (const [key, record] of Object.entries(records))
      expect(JSON.stringify(record).length, key).toBeLessThan(key.startsWith('scope') ? 160_000 : 80_000);
    expect(sizes[1]).toBeLessThan((sizes[0] ?? 0) * 1.1);
  });
});

const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
