export default {
  targets: ['name'],
  cases: {
    'turns what it is given into text once': ({ text }) => {
      const log = [];
      window.name = text(log, 'name', 'given');
      const seen = [window.name, name, [...log]];
      window.name = '';
      return seen;
    },
    'keeps what is no string as its text': ({ outcome }) =>
      [undefined, null, 1, {}, [1, 2], () => 1, Symbol('s')].map((value) => [
        outcome(() => {
          window.name = value;
        }),
        window.name,
      ]),
    'goes through its accessor': ({ outcome }, element) => {
      const { get, set } = Object.getOwnPropertyDescriptor(window, 'name') ?? {};
      const inner = element.contentWindow;
      return [
        outcome(() => set.call(window, 'set')),
        outcome(() => get.call(window)),
        outcome(() => get.call(undefined)),
        outcome(() => get.call({})),
        outcome(() => set.call(inner, 'inner')),
        outcome(() => inner.name),
        outcome(() => set.call(window)),
        outcome(() => Reflect.set(window, 'name', 'reflected')),
        window.name,
        outcome(() => Reflect.get(window, 'name', inner)),
      ];
    },
    'names a frame': async ({ frame }) => {
      const named = await frame();
      named.contentWindow.name = 'inside';
      const seen = [named.name, window.inside === named.contentWindow, named.contentWindow.name];
      named.remove();
      return [...seen, 'inside' in window];
    },
    'may be redefined by the page, and put back': ({ outcome }) => {
      const before = Object.getOwnPropertyDescriptor(window, 'name');
      const log = [];
      Object.defineProperty(window, 'name', {
        configurable: true,
        enumerable: true,
        get: () => 'mine',
        set: (value) => log.push(value),
      });
      window.name = 'heard';
      const seen = [window.name, log, delete window.name, typeof window.name];
      Object.defineProperty(window, 'name', before);
      window.name = '';
      return [seen, outcome(() => window.name)];
    },
  },
};
