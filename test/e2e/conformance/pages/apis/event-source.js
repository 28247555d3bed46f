const MEMBERS = ['close', 'onopen', 'onmessage', 'onerror', 'readyState', 'url', 'withCredentials'];

export default {
  targets: ['EventSource', ...MEMBERS.map((name) => `EventSource.prototype.${name}`)],
  instance: (scope) => {
    const source = new scope.EventSource('/missing');
    source.close();
    return source;
  },
  cases: {
    'turns its arguments once, in order': ({ text, getters, traced }) => {
      const log = [];
      const source = new EventSource(text(log, 'url', '/events'), getters(log, 'init', { withCredentials: 1 }));
      const other = new EventSource('/events', traced(log, 'traced', { withCredentials: true }));
      const seen = [source.url, source.withCredentials, other.withCredentials, source.readyState, log];
      source.close();
      other.close();
      return [seen, source.readyState];
    },
    'refuses as ever': ({ outcome }) => [
      outcome(() => EventSource('/events')),
      outcome(() => new EventSource()),
      outcome(() => new EventSource('http://[')),
      outcome(() => new EventSource(Symbol('s'))),
      outcome(() => new EventSource('/events', 1)),
    ],
    'tells messages and events of its own in order': async ({ listening, wait }) => {
      const log = [];
      const source = new EventSource('/events');
      source.onmessage = ({ data }) => log.push(`on ${data}`);
      source.onopen = () => log.push('onopen');
      listening(log, source, ['open', 'message', 'custom', 'other'], (event) => [
        event.type,
        event.data ?? null,
        event.lastEventId ?? null,
        event.isTrusted,
        event.target === source,
        event.origin ?? null,
        event.constructor.name,
      ]);
      await wait(400);
      source.close();
      return [log, source.readyState];
    },
    'comes back after an end': async ({ listening, once }) => {
      const log = [];
      const source = listening(log, new EventSource('/events-end'), ['open', 'error', 'message'], ({ type }) => [
        type,
        source.readyState,
      ]);
      await once(source, 'error');
      await once(source, 'open');
      source.close();
      return log;
    },
    'hears handlers of every kind': async ({ wait }) => {
      const log = [];
      const source = new EventSource('/events');
      const removed = () => log.push('removed');
      source.addEventListener('custom', { handleEvent: () => log.push('object') });
      source.addEventListener('custom', removed);
      source.removeEventListener('custom', removed);
      source.addEventListener('custom', (event) => event.stopImmediatePropagation());
      source.addEventListener('custom', () => log.push('never'));
      source.onmessage = 'no function';
      log.push(source.onmessage);
      await wait(300);
      source.close();
      source.dispatchEvent(new MessageEvent('custom', { data: 'forged' }));
      return log;
    },
    'uses no listener of the page': async ({ calledMeanwhile }) => {
      const functions = [
        [EventTarget.prototype, 'addEventListener', 'add'],
        [EventTarget.prototype, 'removeEventListener', 'remove'],
        [MessageEvent.prototype, 'data', 'data'],
        [EventSource.prototype, 'url', 'url'],
      ];
      const run = async () => {
        const source = new EventSource('/events');
        await new Promise((resolve) => {
          source.onmessage = resolve;
        });
        source.close();
      };
      return (await calledMeanwhile(functions, run)).counts;
    },
    'has heirs': async ({ once }) => {
      class Own extends EventSource {
        #secret = 'kept';
        get secret() {
          return this.#secret;
        }
      }
      const source = new Own('/events');
      const event = await once(source, 'message');
      source.close();
      return [
        event?.data,
        source.secret,
        source instanceof EventSource,
        source.constructor === Own,
        Object.getPrototypeOf(Own) === EventSource,
        Own.OPEN,
        EventSource.prototype.constructor === EventSource,
        Object.prototype.toString.call(source),
        Reflect.ownKeys(source).length,
      ];
    },
    'of a frame that is gone': async ({ frame, outcome }) => {
      const gone = await frame();
      const Left = gone.contentWindow.EventSource;
      gone.remove();
      return [outcome(() => new Left('/events').readyState)];
    },
    'may be replaced by the page, and put back': () => {
      const Native = EventSource;
      window.EventSource = class extends Native {};
      const source = new EventSource('/missing');
      source.close();
      const seen = [source instanceof Native, source.constructor === Native];
      window.EventSource = Native;
      return [...seen, window.EventSource === Native];
    },
  },
};
