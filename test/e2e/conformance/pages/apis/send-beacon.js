export default {
  targets: ['Navigator.prototype.sendBeacon'],
  instance: (scope) => scope.navigator,
  cases: {
    'turns its arguments into text once, in order': ({ text }) => {
      const log = [];
      return [navigator.sendBeacon(text(log, 'url', '/echo'), text(log, 'data', 'x')), log];
    },
    'takes every kind of data': ({ getters, traced }) => {
      const log = [];
      const datas = [
        undefined,
        null,
        'text',
        1,
        new Blob(['b']),
        new FormData(),
        new URLSearchParams('a=b'),
        new Uint8Array(3),
        getters(log, 'data', { a: 1 }),
        traced(log, 'traced', {}),
      ];
      return [datas.map((data) => navigator.sendBeacon('/echo', data)), log];
    },
    'arrives as it was sent': async ({ wait }) => {
      const name = Math.random();
      navigator.sendBeacon(`/beacon?${name}`, new URLSearchParams({ from: 'beacon' }));
      for (let tries = 0; tries < 30; tries += 1) {
        const { beacon } = await (await fetch(`/beacons?${name}`)).json();
        if (beacon !== null) return beacon;
        await wait(50);
      }
      return 'never';
    },
    'refuses as ever': ({ call }) => [
      call(navigator, 'sendBeacon'),
      call(navigator, 'sendBeacon', 'ftp://x/'),
      call(navigator, 'sendBeacon', 'http://['),
      call(navigator, 'sendBeacon', Symbol('s')),
      call(navigator, 'sendBeacon', '/echo', Symbol('s')),
      call(navigator, 'sendBeacon', '/echo', 'x'.repeat(1_000_000)),
      call(navigator, 'sendBeacon', '/echo', new ReadableStream()),
    ],
    'lets the error of a converter through, the same object': () => {
      const own = new RangeError('of the page');
      const throws = {
        toString() {
          throw own;
        },
      };
      return [[throws], ['/echo', throws]].map((args) => {
        try {
          return navigator.sendBeacon(...args);
        } catch (error) {
          return error === own;
        }
      });
    },
    'checks whose it is across frames': ({ outcome }, element) => {
      const inner = element.contentWindow;
      return [
        outcome(() => inner.Navigator.prototype.sendBeacon.call(navigator, '/echo')),
        outcome(() => navigator.sendBeacon.call(inner.navigator, '/echo')),
        outcome(() => navigator.sendBeacon.call(new Proxy(navigator, {}), '/echo')),
      ];
    },
    'of a frame that is gone': async ({ frame, outcome }) => {
      const gone = await frame();
      const { navigator: left } = gone.contentWindow;
      const { sendBeacon } = left;
      gone.remove();
      return [outcome(() => left.sendBeacon('/echo')), outcome(() => sendBeacon.call(navigator, '/echo'))];
    },
    'may be replaced by the page, and put back': ({ replaced }) =>
      replaced(Navigator.prototype, 'sendBeacon', () => navigator.sendBeacon('/echo', 'x')),
  },
};
