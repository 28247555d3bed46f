import { beforeAll, describe, expect, it } from 'vitest';
import { data, native, text, whenDone } from '@/utils/observe/page/realm';
import { type After, arg, stack, wrap } from '@/utils/observe/page/wrap';
import { capture, fakeScope } from './fake-scope';

class Store {
  put(key: string, value: string): string {
    if (key === 'full') throw new RangeError('quota');
    return `${key}=${value}`;
  }
}

function hooked(after: After) {
  const owner = { put: Store.prototype.put };
  const native = owner.put;
  const faults: unknown[] = [];
  const scope = capture(fakeScope(), (part, error) => faults.push([part, error]));
  wrap(owner, 'put', after);
  return { owner, native, faults, scope };
}

describe('wrap', () => {
  it('runs the page call first and passes its result on', () => {
    const seen: unknown[] = [];
    const { owner } = hooked((self, result, first, second, args, name) =>
      seen.push([self === owner, result, first, second, [...args], name]),
    );
    expect(owner.put('a', 'b')).toBe('a=b');
    expect(seen).toEqual([[true, 'a=b', 'a', 'b', ['a', 'b'], 'put']]);
  });

  it('passes the error of the page call on, the same object, and stays out of it', () => {
    let calls = 0;
    const { owner, faults } = hooked(() => {
      calls += 1;
    });
    expect(() => owner.put('full', '')).toThrow(RangeError);
    expect([calls, faults]).toEqual([0, []]);
  });

  it('turns an error of ours into a fault, also where telling the fault fails', () => {
    const error = new Error('ours');
    const { owner, faults } = hooked(() => {
      throw error;
    });
    expect(owner.put('a', 'b')).toBe('a=b');
    expect(faults).toEqual([['put', error]]);
    capture(fakeScope(), () => {
      throw new Error('no way to tell');
    });
    wrap(owner, 'put', () => {
      throw new Error('ours');
    });
    expect(owner.put('a', 'b')).toBe('a=b');
  });

  it('hears the setter of an accessor, and leaves its getter and flags alone', () => {
    const seen: unknown[] = [];
    let kept = '';
    const owner = {
      get cookie() {
        return kept;
      },
      set cookie(value: string) {
        if (value === 'bad') throw new RangeError('bad');
        kept = value;
      },
    };
    const before = Object.getOwnPropertyDescriptor(owner, 'cookie');
    capture();
    wrap(owner, 'cookie', (_self, _result, given) => seen.push([given]), 'set');
    wrap(owner, 'cookie', () => seen.push('twice'), 'set');
    owner.cookie = 'a=b';
    expect(() => {
      owner.cookie = 'bad';
    }).toThrow(RangeError);
    expect([owner.cookie, seen]).toEqual(['a=b', [['a=b'], 'twice']]);
    const after = Object.getOwnPropertyDescriptor(owner, 'cookie');
    expect(after).toEqual({ ...before, set: after?.set });
    expect([after?.set?.name, after?.set?.length]).toEqual([before?.set?.name, 1]);
  });

  it('keeps name, length, flags and text', () => {
    const { owner, native, scope } = hooked(() => {});
    expect(owner.put).not.toBe(native);
    expect([owner.put.name, owner.put.length]).toEqual(['put', 2]);
    expect(Object.getOwnPropertyDescriptor(owner, 'put')).toMatchObject({
      configurable: true,
      enumerable: true,
      writable: true,
    });
    const textOf = scope.Function.prototype.toString;
    expect(textOf.call(owner.put)).toBe(native.toString());
    expect(textOf.call(textOf)).toBe('function toString() { [native code] }');
    expect(() => textOf.call({})).toThrow('Function.prototype.toString');
  });

  it('adds a second listener to the same proxy', () => {
    const seen: string[] = [];
    const { owner } = hooked(() => seen.push('first'));
    const proxy = owner.put;
    wrap(owner, 'put', () => seen.push('second'));
    expect(owner.put).toBe(proxy);
    owner.put('a', 'b');
    expect(seen).toEqual(['first', 'second']);
  });

  it('leaves alone what is absent, no function or fixed', () => {
    capture();
    const owner = Object.freeze({ fixed() {}, text: 'x' });
    const { fixed } = owner;
    wrap(owner, 'fixed text absent', () => {});
    wrap(undefined, 'x', () => {});
    wrap('Cache', 'put', () => {});
    expect(owner.fixed).toBe(fixed);
  });
});

describe('wrap of an accessor and of a constructor', () => {
  it('hears what was read, and leaves the setter and the text alone', () => {
    class Frame {
      stored = 'x';
      get value() {
        return this.stored;
      }
      set value(text: string) {
        this.stored = text;
      }
    }
    const native = Object.getOwnPropertyDescriptor(Frame.prototype, 'value');
    const scope = capture();
    const seen: unknown[] = [];
    wrap(
      Frame.prototype,
      'value',
      (self, result, _first, _second, args) => seen.push([args.length, self === frame, result]),
      'get',
    );
    const frame = new Frame();
    frame.value = 'y';
    expect([frame.value, seen]).toEqual(['y', [[0, true, 'y']]]);
    const now = Object.getOwnPropertyDescriptor(Frame.prototype, 'value');
    expect([now?.set, now?.enumerable, now?.get?.name]).toEqual([native?.set, false, native?.get?.name]);
    expect(scope.Function.prototype.toString.call(now?.get)).toBe(native?.get?.toString());
  });

  it('hears what was made, by heirs too, and stays the constructor of its prototype', () => {
    class Native {
      constructor(readonly name: string) {
        if (name === '') throw new RangeError('no name');
      }
    }
    const owner = { Native };
    const made: unknown[] = [];
    capture();
    wrap(owner, 'Native', (_self, object, name) => made.push(name, object));
    const first = new owner.Native('a');
    class Heir extends owner.Native {}
    const second = new Heir('b');
    expect(() => new owner.Native('')).toThrow(RangeError);
    expect(made).toEqual(['a', first, 'b', second]);
    expect([first instanceof owner.Native, second instanceof Heir, second instanceof Native]).toEqual([
      true,
      true,
      true,
    ]);
    expect([first.constructor, Object.getPrototypeOf(Heir)]).toEqual([owner.Native, owner.Native]);
  });
});

describe('whenDone', () => {
  const settle = async (promise: unknown) => {
    const given: unknown[] = [];
    capture(fakeScope({ Promise }));
    whenDone(promise, (value) => given.push(value));
    await new Promise((resolve) => setTimeout(resolve, 1));
    return given;
  };

  it('hands on what a native promise gives and nothing where it fails', async () => {
    expect(await settle(Promise.resolve('x'))).toEqual(['x']);
    expect(await settle(Promise.reject(new Error('no')))).toEqual([]);
  });

  it('runs nothing of a promise that the page has changed', async () => {
    let runs = 0;
    const count = () => {
      runs += 1;
    };
    const changed = Object.defineProperty(Promise.resolve('x'), 'constructor', { get: count });
    class Own extends Promise<unknown> {}
    const own = Object.defineProperty(new Own(() => {}), 'then', { get: count });
    expect([await settle(changed), await settle(own), runs]).toEqual([[], [], 0]);
  });
});

describe('readers', () => {
  beforeAll(() => {
    capture();
  });

  it('give data properties, inherited ones too, and run no accessor', () => {
    let runs = 0;
    const object = Object.create(
      { inherited: 1 },
      {
        own: { value: 2 },
        accessor: {
          get() {
            runs += 1;
            return 3;
          },
        },
      },
    ) as object;
    expect(['inherited', 'own', 'accessor', 'absent'].map((key) => data(object, key))).toEqual([
      1,
      2,
      undefined,
      undefined,
    ]);
    expect([data(null, 'x'), data('text', 'length'), runs]).toEqual([undefined, undefined, 0]);
  });

  it('make the text of primitives as natives do and of nothing else', () => {
    expect([null, undefined, 1.5, true, 10n, 'x'].map(text)).toEqual(['null', 'undefined', '1.5', 'true', '10', 'x']);
    expect([{}, [], () => {}, Symbol('s')].map(text)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('give undefined past the end of the arguments', () => {
    expect([arg(['a'], 0), arg(['a'], 1)]).toEqual(['a', undefined]);
  });
});

describe('native', () => {
  it('calls a method or a getter of the scope as it was saved', () => {
    const scope = capture();
    const upper = native('String', 'toUpperCase');
    const size = native('Map', 'size');
    const instead = () => 'of the page';
    scope.String.prototype.toUpperCase = instead;
    scope.Function.prototype.call = instead;
    scope.Function.prototype.apply = instead;
    Object.defineProperty(scope.Map.prototype, 'size', { get: instead });
    expect([upper('x'), size(new scope.Map([[1, 2]]))]).toEqual(['X', 1]);
    expect(() => size({})).toThrow('incompatible');
  });

  it('is none where the scope has no such thing', () => {
    capture();
    expect([native('Cache', 'put'), native('String', 'absent'), native(undefined, 'x')]).toEqual(
      Array(3).fill(undefined),
    );
  });
});

describe('stack', () => {
  it('masks a formatter and a limit of the page and puts both back', () => {
    const scope = capture();
    let formatted = 0;
    const prepareStackTrace = () => {
      formatted += 1;
      return 'formatted by the page';
    };
    Object.assign(scope.Error, { prepareStackTrace, stackTraceLimit: 0 });
    expect(stack()).toContain('realm.test.ts');
    expect([formatted, scope.Error.prepareStackTrace, scope.Error.stackTraceLimit]).toEqual([0, prepareStackTrace, 0]);
  });

  it('begins at the line of the page that called, and names a few frames', () => {
    let told = '';
    const { owner, scope } = hooked(() => {
      told = stack();
    });
    const lineOfThePage = (depth: number): string =>
      depth === 0 ? owner.put('a', 'b') : `${lineOfThePage(depth - 1)}`;
    lineOfThePage(20);
    const frames = told.split('\n').slice(1);
    expect(frames).toHaveLength(4);
    expect(frames[0]).toContain('lineOfThePage');
    Object.freeze(scope.Error);
    told = '';
    lineOfThePage(20);
    expect(told).toContain('lineOfThePage');
    expect(stack()).toContain('realm.test.ts');
  });

  it('is empty where the page has fixed a formatter', () => {
    const scope = capture();
    Object.defineProperty(scope.Error, 'prepareStackTrace', { value: () => 'formatted by the page' });
    expect(stack()).toBe('');
  });
});
