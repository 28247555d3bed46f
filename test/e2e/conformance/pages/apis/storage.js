export default {
  targets: ['setItem', 'removeItem', 'clear', 'getItem', 'key'].map((name) => `Storage.prototype.${name}`),
  instance: (scope) => scope.sessionStorage,
  quiet: ['Storage.prototype.clear'],
  cases: {
    'turns each argument into text once, in order': ({ text }) => {
      const log = [];
      const results = [
        localStorage.setItem(text(log, 'key', 'k'), text(log, 'value', 'v'), text(log, 'more', 'x')),
        localStorage.getItem(text(log, 'read', 'k')),
        localStorage.removeItem(text(log, 'removed', 'k')),
        localStorage.getItem('k'),
        localStorage.clear(text(log, 'cleared', 'x')),
      ];
      return [log, results.map(String)];
    },
    'takes a symbol converter before all others': () => {
      const log = [];
      const key = {
        [Symbol.toPrimitive](hint) {
          log.push(hint);
          return 'primitive';
        },
      };
      localStorage.setItem(key, key);
      const seen = [log, localStorage.getItem('primitive')];
      localStorage.clear();
      return seen;
    },
    'keeps what is no string as its text': ({ call }) => {
      const values = [undefined, null, 0, -0, NaN, 1n, true, [], [1, [2]], {}, () => 1, new Date(0).toISOString()];
      const seen = values.map((value) => [call(localStorage, 'setItem', value, value), localStorage.getItem(value)]);
      localStorage.clear();
      return seen;
    },
    'refuses as ever': ({ call }) => [
      call(localStorage, 'setItem'),
      call(localStorage, 'setItem', 'only'),
      call(localStorage, 'setItem', Symbol('s'), 'x'),
      call(localStorage, 'setItem', 'x', Symbol('s')),
      call(localStorage, 'setItem', Object.create(null), 'x'),
      call(localStorage, 'setItem', 'big', 'x'.repeat(12_000_000)),
      call(localStorage, 'getItem'),
      call(localStorage, 'removeItem'),
      call(localStorage, 'key'),
      localStorage.length,
    ],
    'lets the error of a converter through, the same object': ({ outcome }) => {
      const own = new RangeError('of the page');
      const throws = {
        toString() {
          throw own;
        },
      };
      const same = (run) => {
        try {
          run();
          return 'no error';
        } catch (error) {
          return error === own;
        }
      };
      return [
        same(() => localStorage.setItem(throws, 'x')),
        same(() => localStorage.setItem('x', throws)),
        same(() => localStorage.removeItem(throws)),
        outcome(() => localStorage.getItem('x')),
      ];
    },
    'may be called from within its own conversion': () => {
      const log = [];
      const key = {
        toString() {
          localStorage.setItem('inner', 'first');
          log.push(localStorage.length);
          return 'outer';
        },
      };
      localStorage.setItem(key, 'second');
      const seen = [log, { ...localStorage }];
      localStorage.clear();
      return seen;
    },
    'reads an argument list once': ({ getters, traced, call }) => {
      const log = [];
      const list = getters(log, 'list', { length: 2, 0: 'listed', 1: 'value' });
      const seen = [
        call(Function.prototype.apply, 'call', localStorage.setItem, localStorage, list),
        call(Reflect, 'apply', localStorage.setItem, localStorage, traced(log, 'array', ['traced', 'value'])),
        localStorage.getItem('traced'),
        log,
      ];
      localStorage.clear();
      return seen;
    },
    'has properties for its keys': () => {
      localStorage.named = 'by property';
      localStorage.setItem('setItem', 'shadow');
      localStorage.setItem('length', '7');
      const keys = [];
      for (const key in localStorage) keys.push(key);
      const seen = [
        localStorage.getItem('named'),
        typeof localStorage.setItem,
        localStorage.length,
        keys,
        Object.keys(localStorage),
        JSON.stringify(localStorage),
        delete localStorage.named,
        'named' in localStorage,
        Object.getOwnPropertyDescriptor(localStorage, 'setItem'),
      ];
      Storage.prototype.clear.call(localStorage);
      return [seen, localStorage.length];
    },
    'stands being frozen as badly as ever': ({ outcome }) => [
      outcome(() => Object.freeze(sessionStorage)),
      outcome(() => Object.preventExtensions(sessionStorage)),
      Object.isExtensible(sessionStorage),
      outcome(() => Object.defineProperty(sessionStorage, 'defined', { value: 'x' })),
      sessionStorage.getItem('defined'),
      sessionStorage.clear(),
    ],
    'is told to other frames, in order and once': async ({ wait }, element) => {
      const log = [];
      const inner = element.contentWindow;
      const hear = ({ key, oldValue, newValue, url, storageArea, isTrusted }) =>
        log.push([key, oldValue, newValue, url, storageArea === inner.localStorage, isTrusted]);
      inner.addEventListener('storage', hear);
      localStorage.setItem('heard', 'one');
      localStorage.setItem('heard', 'one');
      localStorage.setItem('heard', 'two');
      localStorage.removeItem('absent');
      localStorage.removeItem('heard');
      localStorage.clear();
      localStorage.setItem('after', 'three');
      localStorage.clear();
      localStorage.setItem('end', 'last');
      // They come in order: with the last one all are there. A busy machine takes its time.
      for (let times = 0; times < 50 && log.at(-1)?.[0] !== 'end'; times++) await wait(100);
      await wait(100);
      inner.removeEventListener('storage', hear);
      localStorage.clear();
      return log;
    },
    'checks whose it is across frames': ({ outcome }, element) => {
      const inner = element.contentWindow;
      return [
        outcome(() => inner.Storage.prototype.setItem.call(sessionStorage, 'across', 'v')),
        outcome(() => Storage.prototype.setItem.call(inner.sessionStorage, 'back', 'v')),
        sessionStorage.getItem('across'),
        outcome(() => inner.Storage.prototype.setItem.call({}, 'a', 'b')),
        outcome(() => Storage.prototype.setItem.call(new Proxy(sessionStorage, {}), 'a', 'b')),
        outcome(() => new Proxy(sessionStorage, {}).setItem('a', 'b')),
        sessionStorage.clear(),
      ];
    },
    'of a frame that is gone': async ({ frame, outcome }) => {
      const gone = await frame();
      const inner = gone.contentWindow;
      const { setItem, clear } = inner.Storage.prototype;
      const store = inner.sessionStorage;
      gone.remove();
      return [
        outcome(() => setItem.call(store, 'a', 'b')),
        outcome(() => store.getItem('a')),
        outcome(() => setItem.call(sessionStorage, 'left', 'b')),
        outcome(() => clear.call(store)),
        sessionStorage.getItem('left'),
        sessionStorage.clear(),
      ];
    },
    'may be replaced by the page, and put back': ({ replaced }) => {
      const seen = replaced(Storage.prototype, 'setItem', () => localStorage.setItem('mine', 'x'));
      localStorage.clear();
      return seen;
    },
    'may be sealed by the page': async ({ outcome, frame }) => {
      const { contentWindow: inner } = await frame();
      const { prototype } = inner.Storage;
      const native = prototype.setItem;
      inner.Object.freeze(prototype);
      return [
        outcome(() => {
          prototype.setItem = 1;
        }),
        prototype.setItem === native,
        outcome(() => inner.sessionStorage.setItem('a', 'b')),
        outcome(() => Object.defineProperty(prototype, 'setItem', { value: 1 })),
        inner.sessionStorage.clear(),
      ];
    },
  },
};
