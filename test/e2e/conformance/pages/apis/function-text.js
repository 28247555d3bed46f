export default {
  targets: ['Function.prototype.toString'],
  quiet: ['Function.prototype.toString'],
  cases: {
    'tells the source of every kind of function': ({ outcome }) => {
      const { proxy, revoke } = Proxy.revocable(function revocable() {}, {});
      revoke();
      const kinds = [
        function named(a, b) {
          return a + b;
        },
        (x) => x,
        class Some {
          method() {}
        },
        async () => {},
        function* generator() {},
        { short() {} }.short,
        (() => {}).bind(null),
        new Proxy(() => {}, {}),
        new Proxy(fetch, {}),
        Math.max,
        Proxy,
        document.createElement,
        proxy,
        new Function('a', 'return a'),
        Function.prototype,
        Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').get,
      ];
      return kinds.map((kind) => outcome(() => Function.prototype.toString.call(kind)));
    },
    'refuses what is no function': ({ outcome }) => [
      outcome(() => Function.prototype.toString.call({})),
      outcome(() => Function.prototype.toString.call(undefined)),
      outcome(() => Function.prototype.toString.call(1)),
      outcome(() => Function.prototype.toString.call(Object.create(Function.prototype))),
      outcome(() => Function.prototype.toString.call(new Proxy({}, {}))),
      outcome(() => `${Object.create(fetch)}`),
    ],
    'takes no argument and asks its subject nothing': ({ traced, text, outcome }) => {
      const log = [];
      return [
        outcome(() =>
          Function.prototype.toString.call(
            traced(log, 'function', () => {}),
            text(log, 'argument', ''),
          ),
        ),
        log,
      ];
    },
    'may be replaced by the page, and put back': () => {
      const descriptor = Object.getOwnPropertyDescriptor(Function.prototype, 'toString');
      const native = Function.prototype.toString;
      Function.prototype.toString = function () {
        return `mine of ${this.name}`;
      };
      const seen = [String(fetch), `${Storage.prototype.setItem}`, native.call(fetch)];
      Object.defineProperty(Function.prototype, 'toString', descriptor);
      return [...seen, Function.prototype.toString === native, String(native), native.call(native)];
    },
    'goes through apply, call and bind': () => [
      Reflect.apply(Function.prototype.toString, fetch, []),
      Function.prototype.toString.apply(fetch),
      Function.prototype.toString.bind(fetch)(),
      Function.prototype.call.call(Function.prototype.toString, fetch),
      Object.prototype.toString.call(Function.prototype.toString),
    ],
    'asked by a frame that was just made': () => {
      const fresh = document.createElement('iframe');
      document.body.append(fresh);
      const inner = fresh.contentWindow;
      const seen = [
        inner.Function.prototype.toString.call(fetch),
        Function.prototype.toString.call(inner.fetch),
        inner.Function.prototype.toString.call(inner.fetch),
        String(inner.fetch),
      ];
      fresh.remove();
      return seen;
    },
    'overflows as ever': ({ outcome }) => {
      let depth = 0;
      const dive = () => {
        depth += 1;
        return String(fetch) + dive();
      };
      const [kind, name] = outcome(dive);
      return [kind, name, depth > 500];
    },
  },
};
