const HANDLERS = ['onopen', 'onmessage', 'onerror', 'onclose', 'binaryType', 'readyState', 'bufferedAmount'];
const address = (path = '/socket') => `ws://${location.host}${path}`;
const refusing = () => `ws://${location.hostname}:${document.body.dataset.refusing}/`;

async function withSocket(use, { once }, path) {
  const socket = new WebSocket(address(path));
  await once(socket, 'open');
  try {
    return await use(socket);
  } finally {
    socket.close();
  }
}

export default {
  targets: ['WebSocket', ...['send', 'close', ...HANDLERS].map((name) => `WebSocket.prototype.${name}`)],
  // Closed at once: Firefox lets no two connect at a time.
  instance: (scope) => {
    const socket = new scope.WebSocket(refusing());
    socket.close();
    return socket;
  },
  cases: {
    'turns its arguments into text once, in order': async (kit) => {
      const { text, iterable, once, outcome } = kit;
      const log = [];
      const socket = new WebSocket(text(log, 'url', address()), iterable(log, 'protocols', [text(log, 'one', 'echo')]));
      await once(socket, 'open');
      log.push(outcome(() => socket.send(text(log, 'data', 'hello'))));
      const event = await once(socket, 'message');
      log.push(event?.data, socket.protocol, socket.url);
      log.push(outcome(() => socket.close(text(log, 'code', 1000), text(log, 'reason', 'done'))));
      const closed = await once(socket, 'close');
      return [log, closed?.code, closed?.wasClean];
    },
    'refuses as ever': async ({ outcome, call, traced }) => {
      const log = [];
      const early = new WebSocket(address());
      const seen = [
        outcome(() => WebSocket(address())),
        outcome(() => new WebSocket()),
        outcome(() => new WebSocket('http://[')),
        outcome(() => new WebSocket('ftp://x/')),
        outcome(() => new WebSocket(`${address()}#fragment`)),
        outcome(() => new WebSocket(address(), 'bad protocol')),
        outcome(() => new WebSocket(address(), ['a', 'a'])),
        outcome(() => new WebSocket(Symbol('s'))),
        outcome(() => new WebSocket(address(), traced(log, 'protocols', ['bad protocol']))),
        call(early, 'send', 'early'),
        call(early, 'send'),
        call(early, 'close', 1),
        call(early, 'close', 3000, 'x'.repeat(200)),
        log,
      ];
      early.close();
      return [...seen, early.readyState];
    },
    'tells its events in order': async ({ listening, once, wait }) => {
      const log = [];
      const socket = new WebSocket(address());
      const names = ['open', 'message', 'error', 'close'];
      socket.onmessage = ({ data }) => log.push(`on ${data}`);
      socket.onopen = () => Promise.resolve().then(() => log.push('microtask of open'));
      listening(log, socket, names, (event) => [
        event.type,
        event.data ?? event.code ?? null,
        event.isTrusted,
        event.target === socket,
        event.constructor.name,
        event.origin ?? null,
      ]);
      log.push(socket.readyState);
      await once(socket, 'open');
      socket.send('one');
      socket.send('two');
      await wait(150);
      socket.close(1000, 'bye');
      log.push(socket.readyState);
      await once(socket, 'close');
      return log.concat(socket.readyState);
    },
    'sends and gives every kind of data': (kit) =>
      withSocket(async (socket) => {
        const seen = [];
        for (const [type, data] of [
          ['blob', 'text \u00e9'],
          ['blob', new Uint8Array([1, 2, 3])],
          ['arraybuffer', new Uint8Array([1, 2, 3]).buffer],
          ['arraybuffer', new Blob(['blob'])],
          ['arraybuffer', ''],
          ['arraybuffer', new DataView(new ArrayBuffer(2))],
          ['arraybuffer', null],
          ['arraybuffer', { toString: () => 'object' }],
        ]) {
          socket.binaryType = type;
          const heard = kit.once(socket, 'message');
          seen.push(kit.outcome(() => socket.send(data)));
          const event = await heard;
          const { data: given } = event ?? {};
          seen.push([
            Object.prototype.toString.call(given),
            given?.size ?? given?.byteLength ?? given,
            given === event?.data,
          ]);
        }
        return seen;
      }, kit),
    'counts what waits to be sent': (kit) =>
      withSocket(async (socket) => {
        socket.send('12345');
        return [socket.bufferedAmount >= 0, kit.outcome(() => socket.send(Symbol('s')))];
      }, kit),
    'hears handlers of every kind': (kit) =>
      withSocket(async (socket) => {
        const log = [];
        socket.onmessage = 1;
        log.push(socket.onmessage);
        const handler = () => log.push('handler');
        socket.onmessage = handler;
        log.push(socket.onmessage === handler);
        const object = {
          get handleEvent() {
            log.push('handleEvent read');
            return () => log.push('object');
          },
        };
        const removed = () => log.push('removed');
        socket.addEventListener('message', object);
        socket.addEventListener('message', removed);
        socket.addEventListener('message', () => log.push('once'), { once: true });
        socket.removeEventListener('message', removed);
        socket.addEventListener('message', (event) => event.stopImmediatePropagation());
        socket.addEventListener('message', () => log.push('never'));
        socket.send('x');
        await kit.wait(150);
        socket.dispatchEvent(new MessageEvent('message', { data: 'forged' }));
        socket.onmessage = null;
        return log;
      }, kit),
    'uses no listener of the page': async (kit) => {
      const functions = [
        [EventTarget.prototype, 'addEventListener', 'add'],
        [EventTarget.prototype, 'removeEventListener', 'remove'],
        [MessageEvent.prototype, 'data', 'data'],
        [WebSocket.prototype, 'url', 'url'],
      ];
      const { counts } = await kit.calledMeanwhile(functions, async () => {
        const socket = new WebSocket(address());
        await new Promise((resolve) => {
          socket.onopen = resolve;
        });
        await new Promise((resolve) => {
          socket.onmessage = resolve;
          socket.send('x');
        });
        socket.close();
      });
      return counts;
    },
    'has heirs': async ({ once }) => {
      const log = [];
      class Own extends WebSocket {
        #secret = 'kept';
        constructor(...args) {
          super(...args);
          log.push(['made', new.target === Own, this.#secret]);
        }
        send(data) {
          log.push(['send', data]);
          super.send(data);
        }
      }
      const socket = new Own(address());
      await once(socket, 'open');
      socket.send('x');
      await once(socket, 'message');
      socket.close();
      return [
        log,
        socket instanceof WebSocket,
        socket.constructor === Own,
        Object.getPrototypeOf(Own) === WebSocket,
        Own.OPEN,
        Object.prototype.toString.call(socket),
        Reflect.ownKeys(socket).length,
      ];
    },
    'is the constructor of what it makes': ({ outcome }, element) => {
      const socket = new WebSocket(refusing());
      const inner = element.contentWindow;
      const foreign = Reflect.construct(WebSocket, [refusing()], inner.WebSocket);
      const other = new inner.WebSocket(refusing());
      const seen = [
        socket.constructor === WebSocket,
        WebSocket.prototype.constructor === WebSocket,
        Object.getPrototypeOf(socket) === WebSocket.prototype,
        foreign instanceof WebSocket,
        foreign instanceof inner.WebSocket,
        other instanceof WebSocket,
        outcome(() => Reflect.construct(WebSocket, [refusing()], Math.max)),
        Object.getOwnPropertyDescriptor(WebSocket, 'prototype').writable,
        outcome(() => WebSocket.prototype.send.call(foreign, 'x')),
      ];
      other.close();
      foreign.close();
      socket.close();
      return seen;
    },
    'of a frame that is gone': async ({ frame, outcome }) => {
      const gone = await frame();
      const Left = gone.contentWindow.WebSocket;
      gone.remove();
      return [outcome(() => new Left(address()).readyState), typeof Left.prototype.send];
    },
    'may be replaced by the page, and put back': ({ once }) => {
      const Native = WebSocket;
      const log = [];
      window.WebSocket = new Proxy(Native, {
        construct(target, args, newTarget) {
          log.push(args.length);
          return Reflect.construct(target, args, newTarget);
        },
      });
      const socket = new WebSocket(refusing());
      log.push(socket instanceof Native, socket instanceof WebSocket, socket.constructor === Native, typeof once);
      window.WebSocket = Native;
      socket.close();
      log.push(window.WebSocket === Native);
      return log;
    },
    // The last of all: Firefox makes those that come after it wait.
    'fails as ever': async ({ listening, once }) => {
      const log = [];
      const socket = listening(log, new WebSocket(address('/refused')), ['open', 'error', 'close']);
      const closed = await once(socket, 'close');
      return [log, closed?.code, closed?.reason, closed?.wasClean];
    },
  },
};
