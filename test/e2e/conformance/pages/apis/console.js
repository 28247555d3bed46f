const METHODS = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'trace',
  'dir',
  'table',
  'assert',
  'count',
  'group',
  'groupEnd',
];

export default {
  targets: [...METHODS, 'time', 'timeEnd', 'dirxml', 'clear'].map((name) => `console.${name}`),
  cases: {
    'has the same members': () => [
      Reflect.ownKeys(console).map(String),
      Object.keys(console),
      Object.prototype.toString.call(console),
      Object.getPrototypeOf(console) === Object.prototype,
      Reflect.ownKeys(Object.getPrototypeOf(console)).length,
    ],
    'asks what it is given nothing': async ({ text, getters, traced, wait }) => {
      const log = [];
      const results = [];
      for (const name of ['log', 'info', 'warn', 'error', 'debug', 'dir', 'group', 'groupEnd', 'trace']) {
        results.push(console[name](text(log, name, 'x'), getters(log, name, { a: 1 }), traced(log, name, { b: 2 })));
      }
      await wait(20);
      return [results.map(String), log.filter((line) => !line.includes('get(') && !line.includes('getPrototypeOf'))];
    },
    'reads what it must read, as often': async ({ traced, text }) => {
      const log = [];
      console.log('%s %d %o', text(log, 'text', 'x'), text(log, 'number', '1'));
      console.assert(traced(log, 'condition', {}), text(log, 'told', 'y'));
      console.assert(false, text(log, 'untold', 'y'));
      console.count(text(log, 'label', 'counted'));
      console.time(text(log, 'timer', 'timed'));
      console.timeEnd(text(log, 'timer', 'timed'));
      return log;
    },
    'takes anything': ({ outcome }) => [
      outcome(() => console.log()),
      outcome(() => console.log(Symbol('s'), 1n, null, undefined, -0, NaN)),
      outcome(() => console.log(Object.create(null))),
      outcome(() => console.log(...Array(200).fill('many'))),
      outcome(() => console.log('x'.repeat(300_000))),
      outcome(() => console.log.call(null, 'detached')),
      outcome(() => console.log.call({}, 'plain')),
      outcome(() => Reflect.apply(console.log, undefined, ['reflected'])),
      outcome(() => [1].forEach(console.log)),
      outcome(() => new console.log('x')),
      outcome(() => console.count(Symbol('s'))),
      outcome(() => console.log(document.body, window, new Proxy({}, {}))),
      outcome(() => {
        const cyclic = {};
        cyclic.self = cyclic;
        return console.log(cyclic);
      }),
    ],
    'lets the error of a converter through, the same object': () => {
      const own = new RangeError('of the page');
      const throws = {
        toString() {
          throw own;
        },
      };
      return ['count', 'time', 'log'].map((name) => {
        try {
          return String(console[name](throws));
        } catch (error) {
          return error === own;
        }
      });
    },
    'may be replaced by the page, and put back': ({ replaced }) => replaced(console, 'log', () => console.log('mine')),
    'may be copied, frozen and replaced as a whole': ({ outcome }) => {
      const copy = { ...console };
      const before = window.console;
      window.console = { log: () => 'mine' };
      const seen = [Object.keys(copy).length, outcome(() => copy.log('copied')), console.log('x')];
      window.console = before;
      return [...seen, window.console === before, outcome(() => Object.freeze(Object.create(console)).log('frozen'))];
    },
    'of a frame': async ({ frame, outcome }) => {
      const gone = await frame();
      const inner = gone.contentWindow.console;
      const seen = [inner === console, outcome(() => inner.log('inner')), inner.log === console.log];
      gone.remove();
      return [...seen, outcome(() => inner.log('gone'))];
    },
  },
};
