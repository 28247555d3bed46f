export default {
  targets: ['Document.prototype.cookie'],
  instance: (scope) => scope.document,
  cases: {
    'turns what it is given into text once': ({ text }) => {
      const log = [];
      document.cookie = text(log, 'cookie', 'coerced=1');
      const seen = [document.cookie, [...log]];
      document.cookie = 'coerced=; max-age=0';
      return [...seen, document.cookie];
    },
    'keeps attributes, order and oddities': () => {
      const given = [
        'a=1',
        'b=2; path=/',
        'c',
        '=d',
        'e=f=g',
        'x=\u00e9',
        ' h = i ',
        'sec=1; secure',
        'gone=1; max-age=0',
      ];
      for (const cookie of given) document.cookie = cookie;
      const seen = document.cookie;
      for (const one of seen.split('; ')) document.cookie = `${one.includes('=') ? one.split('=')[0] : ''}=; max-age=0`;
      return [seen, document.cookie];
    },
    'refuses as ever': ({ outcome }) => {
      const own = new RangeError('of the page');
      const throws = {
        toString() {
          throw own;
        },
      };
      return [
        outcome(() => {
          document.cookie = Symbol('s');
        }),
        (() => {
          try {
            document.cookie = throws;
            return 'no error';
          } catch (error) {
            return error === own;
          }
        })(),
        outcome(() => {
          document.cookie = `long=${'x'.repeat(5_000)}`;
        }),
        outcome(() => {
          document.cookie = 'nul=a\0b';
        }),
        document.cookie.length,
      ];
    },
    'goes through its accessor': ({ outcome }, element) => {
      const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      const inner = element.contentDocument;
      const averse = document.implementation.createHTMLDocument('averse');
      const seen = [
        outcome(() => set.call(document, 'set=1')),
        outcome(() => get.call(document)),
        outcome(() => set.call(document)),
        outcome(() => set.call(inner, 'inner=1')),
        outcome(() => get.call(inner)),
        outcome(() => averse.cookie),
        outcome(() => {
          averse.cookie = 'averse=1';
        }),
        outcome(() => get.call(new Proxy(document, {}))),
        outcome(() => set.call({}, 'x=1')),
        outcome(() => Reflect.set(document, 'cookie', 'reflected=1')),
        outcome(() => Reflect.set({}, 'cookie', 'x', document)),
        'cookie' in document,
        Object.hasOwn(document, 'cookie'),
        Object.hasOwn(HTMLDocument.prototype, 'cookie'),
      ];
      for (const one of ['set', 'inner', 'reflected']) document.cookie = `${one}=; max-age=0`;
      return seen;
    },
    'of a frame that is gone': async ({ frame, outcome }) => {
      const gone = await frame();
      const { contentDocument: left } = gone;
      gone.remove();
      return [
        outcome(() => left.cookie),
        outcome(() => {
          left.cookie = 'left=1';
        }),
        document.cookie,
      ];
    },
    'may be redefined by the page, and put back': () => {
      const before = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      const log = [];
      Object.defineProperty(document, 'cookie', {
        configurable: true,
        get: () => before.get.call(document),
        set: (value) => {
          log.push(value);
          before.set.call(document, value);
        },
      });
      document.cookie = 'own=1';
      const seen = [document.cookie, log, delete document.cookie];
      Object.defineProperty(Document.prototype, 'cookie', { ...before, set: undefined });
      document.cookie = 'nowhere=1';
      Object.defineProperty(Document.prototype, 'cookie', before);
      document.cookie = 'own=; max-age=0';
      return [seen, document.cookie];
    },
  },
};
