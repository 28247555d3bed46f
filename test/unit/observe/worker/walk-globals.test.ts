import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type Walked, type WalkLimits, walkGlobals } from '@/utils/observe/worker/walk-globals';

const LIMITS: WalkLimits = { depth: 6, values: 1_000, text: 10_000 };

/** Runs a page's script, then the walk as text, as a browser does, in a world of their own. */
function walk(script: string, limits: Partial<WalkLimits> = {}): Walked {
  const names = 'Object.getOwnPropertyNames(globalThis)';
  const code = `const clean = ${names};${script};(${walkGlobals})(clean, ${JSON.stringify({ ...LIMITS, ...limits })})`;
  return structuredClone(runInNewContext(code)) as Walked;
}

describe('walkGlobals', () => {
  it('finds nothing where the page made nothing', () => {
    expect(walk('')).toEqual({ origin: 'null', globals: {}, isCut: false });
  });

  it('copies plain data, lists, maps, sets, instances and what was put on functions', () => {
    const { globals, isCut } = walk(`
      globalThis.text = 'one';
      globalThis.plain = Object.assign(Object.create(null), { a: [1, 'two', null, { b: true }] });
      globalThis.map = new Map([['key', 'three'], [{}, 'four']]);
      globalThis.set = new Set(['five']);
      globalThis.instance = new (class Store { token = 'six'; });
      globalThis.call = Object.assign(() => {}, { defaults: { header: 'seven' } });
    `);
    expect(isCut).toBe(false);
    expect(globals).toMatchObject({
      text: 'one',
      plain: { a: [1, 'two', undefined, { b: true }] },
      map: { key: 'three', 0: 'four' },
      set: { 0: 'five' },
      instance: { token: 'six' },
      call: { defaults: { header: 'seven' } },
    });
  });

  it('calls no getter, walks no circle, opens nothing that the platform made', () => {
    const { globals } = walk(`
      globalThis.calls = 0;
      globalThis.lazy = { get token() { calls += 1; return 'never'; } };
      lazy.self = lazy;
      Object.defineProperty(globalThis, 'top', { get() { calls += 1; return 'never'; } });
      globalThis.bytes = Object.assign(new Uint8Array(4), { token: 'no' });
      globalThis.later = Object.assign(Promise.resolve(), { token: 'no' });
    `);
    expect(globals).toEqual({ calls: 0, lazy: {} });
  });

  it('goes on behind proxies that throw', () => {
    const { globals } = walk(`
      const no = () => { throw new Error('no'); };
      globalThis.hostile = new Proxy({}, { getPrototypeOf: no });
      globalThis.inside = { hostile: new Proxy({}, { ownKeys: no }), token: 'seen' };
      globalThis.revoked = (() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })();
      globalThis.after = 'seen';
    `);
    expect(globals).toMatchObject({ inside: { token: 'seen' }, after: 'seen' });
  });

  it.each([
    ['depth', 'globalThis.a = { b: { c: { d: "deep" } } }', { depth: 2 }, { a: { b: {} } }],
    ['values', 'globalThis.a = [1, 2, 3, 4, 5]', { values: 3 }, { a: [1, 2] }],
    ['text', 'globalThis.a = "123"; globalThis.b = "456"', { text: 4 }, { a: '123', b: '4' }],
  ] as const)('is cut by %s, and says so', (_, script, limits, globals) => {
    expect(walk(script, limits)).toEqual({ origin: 'null', globals, isCut: true });
  });

  it('keeps a property that is called __proto__ as data', () => {
    const { globals } = walk(`globalThis.a = JSON.parse('{"__proto__":{"token":"seen"}}')`);
    expect(Object.getOwnPropertyDescriptor(globals.a, '__proto__')?.value).toEqual({ token: 'seen' });
  });
});
