const told = ({ type, data, origin, source, ports, lastEventId, isTrusted }) => [
  type,
  data,
  origin,
  source === window ? 'window' : source && 'other',
  ports.length,
  lastEventId,
  isTrusted,
];

async function heard({ wait }, run, target = window) {
  const log = [];
  const hear = (event) => log.push(told(event));
  target.addEventListener('message', hear);
  const seen = await run(log);
  await wait(100);
  target.removeEventListener('message', hear);
  return [seen, log];
}

export default {
  targets: [
    'postMessage',
    'MessagePort.prototype.postMessage',
    'MessagePort.prototype.onmessage',
    'BroadcastChannel',
    'BroadcastChannel.prototype.postMessage',
    'BroadcastChannel.prototype.onmessage',
    'MessageChannel',
    'Worker',
    'Worker.prototype.postMessage',
    'Worker.prototype.onmessage',
    'MessageEvent.prototype.data',
  ],
  instance: (scope) => new scope.MessageChannel().port1,
  quiet: ['postMessage'],
  cases: {
    'copies a message once, and reads the rest once, in order': (kit) =>
      heard(kit, (log) => {
        const value = kit.getters(log, 'value', { a: 1, b: kit.getters(log, 'inner', { c: 2 }) });
        const options = kit.getters(log, 'options', { targetOrigin: kit.text(log, 'origin', '*'), transfer: [] });
        return [
          kit.outcome(() => window.postMessage(value, options)),
          kit.outcome(() => window.postMessage(value, kit.text(log, 'plain origin', location.origin), [])),
          kit.outcome(() => postMessage('short', '/')),
          kit.outcome(() => postMessage('shorter')),
        ];
      }),
    'refuses as ever': ({ outcome, traced }) => {
      const log = [];
      const { port1, port2 } = new MessageChannel();
      port1.postMessage('', [port2]);
      return [
        outcome(() => postMessage()),
        outcome(() => postMessage('x', 'no origin')),
        outcome(() => postMessage('x', Symbol('s'))),
        outcome(() => postMessage(() => {}, '*')),
        outcome(() => postMessage(Symbol('s'), '*')),
        outcome(() => postMessage(document.body, '*')),
        outcome(() => postMessage('x', '*', [port2])),
        outcome(() => postMessage('x', '*', ['no port'])),
        outcome(() => postMessage(traced(log, 'value', {}), '*')),
        outcome(() => port1.postMessage()),
        outcome(() => port1.postMessage('x', [port1])),
        outcome(() => port1.postMessage(() => {})),
        outcome(() => new BroadcastChannel()),
        outcome(() => BroadcastChannel('x')),
        outcome(() => new Worker()),
        outcome(() => new Worker('http://[')),
        outcome(() => Worker('/worker.js')),
        log,
      ];
    },
    'lets the error of a getter through, the same object': () => {
      const own = new RangeError('of the page');
      const value = {
        get a() {
          throw own;
        },
      };
      const { port1 } = new MessageChannel();
      const channel = new BroadcastChannel('errors');
      return [() => postMessage(value, '*'), () => port1.postMessage(value), () => channel.postMessage(value)].map(
        (run) => {
          try {
            run();
            return 'no error';
          } catch (error) {
            return error === own;
          }
        },
      );
    },
    'goes to frames and back': async ({ once }, element) => {
      const inner = element.contentWindow;
      const there = once(inner, 'message');
      inner.postMessage({ to: 'frame' }, location.origin);
      const first = await there;
      const here = once(window, 'message');
      inner.postMessage.call(window, 'borrowed', '*');
      const second = await here;
      const third = once(inner, 'message', 200);
      inner.postMessage('elsewhere', 'https://other.invalid');
      return [first?.data, first?.source === window, second?.data, second?.source === window, await third];
    },
    'goes through ports in order': async ({ wait, text }) => {
      const log = [];
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => log.push(told(event));
      port1.addEventListener('message', (event) => log.push(['second', event.data]));
      port2.postMessage('one');
      port2.postMessage({ two: 2 });
      const buffer = new ArrayBuffer(4);
      port2.postMessage(buffer, [buffer]);
      port2.postMessage('options', { transfer: [] });
      log.push(buffer.byteLength, text(log, '', '').toString() === '');
      Promise.resolve().then(() => log.push('microtask'));
      await wait(100);
      port1.close();
      return log;
    },
    'goes to other channels of the name': async ({ wait, text }) => {
      const log = [];
      const [one, two] = [new BroadcastChannel(text(log, 'name', 'both')), new BroadcastChannel('both')];
      one.onmessage = ({ data }) => log.push(['one', data]);
      two.onmessage = (event) => log.push(['two', ...told(event)]);
      one.postMessage('first');
      one.postMessage({ second: [2] });
      two.postMessage('back');
      await wait(150);
      one.close();
      two.close();
      try {
        one.postMessage('closed');
      } catch (error) {
        log.push([error.name, error.message]);
      }
      return [log, one.name];
    },
    'goes to a worker and back': async ({ once, text, getters }) => {
      const log = [];
      const worker = new Worker(
        text(log, 'url', '/worker.js'),
        getters(log, 'options', { name: 'n', type: 'classic' }),
      );
      worker.postMessage(getters(log, 'value', { a: 1 }));
      const event = await once(worker, 'message');
      worker.postMessage('throw');
      const error = await once(worker, 'error');
      error?.preventDefault();
      worker.terminate();
      return [log, event && told(event), error?.message, worker.constructor === Worker];
    },
    'has heirs': () => {
      class Port extends BroadcastChannel {
        #mine = 1;
        get mine() {
          return this.#mine;
        }
      }
      class Own extends Worker {}
      const channel = new Port('heirs');
      const worker = new Own('/worker.js');
      worker.terminate();
      channel.close();
      return [channel.mine, channel instanceof BroadcastChannel, worker instanceof Worker, worker.constructor === Own];
    },
    'gives the same data at each look': async () => {
      const { port1, port2 } = new MessageChannel();
      const event = await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage({ deep: { a: [1] } });
      });
      event.data.deep.mine = 1;
      port1.close();
      return [Object.is(event.data, event.data), event.data, Reflect.ownKeys(event).map(String)];
    },
    'tells what cannot be read': async (kit) =>
      heard(kit, async () => {
        const event = new MessageEvent('message', { data: { forged: true }, origin: 'https://forged.invalid' });
        window.dispatchEvent(event);
        return [event.isTrusted, Object.is(event.data, event.data)];
      }),
    'of a frame that is gone': async ({ frame, outcome }) => {
      const gone = await frame();
      const inner = gone.contentWindow;
      const { postMessage: left, MessageChannel: Left } = inner;
      const port = new Left().port1;
      gone.remove();
      return [
        outcome(() => left.call(inner, 'x', '*')),
        outcome(() => port.postMessage('x')),
        outcome(() => new Left().port1.constructor.name),
      ];
    },
    'may be replaced by the page, and put back': async (kit) =>
      heard(kit, () => kit.replaced(window, 'postMessage', () => window.postMessage('mine', '*'))),
  },
};
