const EVENTS = ['readystatechange', 'loadstart', 'progress', 'load', 'loadend', 'error', 'abort', 'timeout'];
const METHODS = ['open', 'setRequestHeader', 'send', 'abort', 'overrideMimeType', 'getResponseHeader'];
const ACCESSORS = ['response', 'responseText', 'responseXML', 'responseURL', 'status', 'responseType', 'readyState'];

const told = (xhr) => (event) => `${event.type} ${xhr.readyState} ${xhr.status} ${event.isTrusted}`;

function done(xhr, body) {
  const ends = new Promise((resolve) => xhr.addEventListener('loadend', resolve, { once: true }));
  xhr.send(body);
  return ends;
}

export default {
  targets: [
    'XMLHttpRequest',
    ...[...METHODS, 'getAllResponseHeaders', ...ACCESSORS].map((name) => `XMLHttpRequest.prototype.${name}`),
  ],
  instance: (scope) => new scope.XMLHttpRequest(),
  cases: {
    'turns each argument into text once, in order': async ({ text, outcome }) => {
      const log = [];
      const xhr = new XMLHttpRequest();
      const method = text(log, 'method', 'post');
      const seen = [
        outcome(() =>
          xhr.open(method, text(log, 'url', '/echo'), text(log, 'async', false), null, text(log, 'p', 'q')),
        ),
        outcome(() => xhr.setRequestHeader(text(log, 'name', 'x-a'), text(log, 'value', 'b'))),
        outcome(() => xhr.overrideMimeType(text(log, 'mime', 'text/plain'))),
      ];
      await done(xhr, text(log, 'body', 'sent'));
      const { method: sent, body, headers } = JSON.parse(xhr.responseText);
      return [seen, log, sent, body, headers['x-a'], headers['content-type']];
    },
    'tells its events in order': async ({ listening, wait }) => {
      const log = [];
      const xhr = new XMLHttpRequest();
      xhr.onreadystatechange = () => log.push(`on ${xhr.readyState}`);
      xhr.onload = (event) => log.push(['onload', event.target === xhr, event.loaded, event.lengthComputable]);
      listening(log, xhr, EVENTS, told(xhr));
      listening(log, xhr.upload, ['loadstart', 'load', 'loadend'], (event) => `upload ${event.type}`);
      xhr.open('POST', '/echo');
      xhr.send('x');
      log.push('sent');
      await wait(600);
      return log.filter((line) => !String(line).startsWith('progress'));
    },
    'tells a failure and an end in order': async ({ listening, wait, outcome }) => {
      const log = [];
      const ended = listening(log, new XMLHttpRequest(), EVENTS);
      ended.open('GET', '/slow');
      ended.send();
      ended.abort();
      log.push(ended.readyState);
      const refused = listening(log, new XMLHttpRequest(), EVENTS);
      refused.open('GET', 'unknown-scheme://x');
      log.push(outcome(() => refused.send()));
      await wait(200);
      const late = listening(log, new XMLHttpRequest(), EVENTS);
      late.open('GET', '/slow');
      late.timeout = 50;
      late.send();
      await wait(400);
      return log;
    },
    'works synchronously': ({ listening, outcome }) => {
      const log = [];
      const xhr = listening(log, new XMLHttpRequest(), EVENTS);
      xhr.open('GET', '/text', false);
      return [outcome(() => xhr.send()), xhr.status, xhr.responseText, log.filter((name) => name !== 'progress')];
    },
    'refuses as ever': ({ outcome, call }) => {
      const xhr = new XMLHttpRequest();
      const seen = [
        call(xhr, 'send'),
        call(xhr, 'setRequestHeader', 'a', 'b'),
        call(xhr, 'open'),
        call(xhr, 'open', 'GET'),
        call(xhr, 'open', 'BAD METHOD', '/x'),
        call(xhr, 'open', 'TRACE', '/x'),
        call(xhr, 'open', 'GET', 'http://['),
        call(xhr, 'open', Symbol('s'), '/x'),
        xhr.readyState,
        call(xhr, 'open', 'GET', '/text'),
        call(xhr, 'setRequestHeader', 'bad name', 'x'),
        call(xhr, 'setRequestHeader', 'x-a', '\u0100'),
        call(xhr, 'setRequestHeader', 'x-a'),
        call(xhr, 'setRequestHeader', 'cookie', 'refused=1'),
        call(xhr, 'getResponseHeader', 'x'),
        outcome(() => xhr.responseText),
        call(xhr, 'overrideMimeType'),
      ];
      xhr.send();
      seen.push(call(xhr, 'send'), call(xhr, 'setRequestHeader', 'a', 'b'), call(xhr, 'abort'), xhr.readyState);
      return seen;
    },
    'lets the error of a converter through, the same object': () => {
      const own = new RangeError('of the page');
      const throws = {
        toString() {
          throw own;
        },
      };
      const xhr = new XMLHttpRequest();
      const same = (run) => {
        try {
          run();
          return 'no error';
        } catch (error) {
          return error === own;
        }
      };
      return [
        same(() => xhr.open(throws, '/x')),
        same(() => xhr.open('GET', throws)),
        xhr.open('GET', '/text'),
        same(() => xhr.setRequestHeader(throws, 'x')),
        same(() => xhr.setRequestHeader('x', throws)),
        same(() => xhr.send(throws)),
      ].map(String);
    },
    'gives each type of response': async ({ outcome }) => {
      const seen = [];
      for (const type of ['', 'text', 'json', 'blob', 'arraybuffer', 'document']) {
        const xhr = new XMLHttpRequest();
        xhr.open('GET', '/json');
        xhr.responseType = type;
        await done(xhr);
        seen.push([
          type,
          outcome(() => xhr.response),
          outcome(() => xhr.responseText),
          outcome(() => xhr.responseXML),
          Object.is(xhr.response, xhr.response),
          xhr.getResponseHeader('content-type'),
          xhr.getResponseHeader('x-absent'),
        ]);
      }
      return seen;
    },
    'takes every kind of body': async ({ getters, traced }) => {
      const log = [];
      const seen = [];
      const form = new FormData();
      form.append('a', 'b');
      const bodies = [
        null,
        undefined,
        'text',
        1,
        new Uint8Array([65, 66]),
        new Blob(['blob'], { type: 'x/y' }),
        new URLSearchParams({ a: 'b' }),
        getters(log, 'body', { a: 1 }),
        traced(log, 'traced', {}),
        document.implementation.createHTMLDocument('t'),
      ];
      for (const body of bodies) {
        const xhr = new XMLHttpRequest();
        xhr.open('POST', '/echo');
        await done(xhr, body);
        const { body: arrived, headers } = JSON.parse(xhr.responseText);
        seen.push([arrived, headers['content-type'] ?? null]);
      }
      return [seen, log];
    },
    'may be opened again and used again': async () => {
      const xhr = new XMLHttpRequest();
      xhr.open('POST', '/echo?first');
      xhr.setRequestHeader('x-first', '1');
      xhr.open('PUT', '/echo?second');
      xhr.setRequestHeader('x-second', '1');
      xhr.setRequestHeader('x-second', '2');
      await done(xhr, 'once');
      const first = JSON.parse(xhr.responseText);
      xhr.open('GET', '/echo');
      await done(xhr);
      const second = JSON.parse(xhr.responseText);
      return [first.method, first.path, first.headers['x-first'] ?? null, first.headers['x-second'], second.method];
    },
    'has heirs': async () => {
      const log = [];
      class Own extends XMLHttpRequest {
        #secret = 'kept';
        open(...args) {
          log.push(['open', args.length]);
          super.open(...args);
        }
        send(...args) {
          log.push(['send', this.#secret]);
          return super.send(...args);
        }
        get responseText() {
          return `own ${super.responseText}`;
        }
      }
      const xhr = new Own();
      xhr.open('GET', '/text');
      await done(xhr);
      return [
        log,
        xhr.responseText,
        xhr instanceof XMLHttpRequest,
        xhr.constructor === Own,
        Object.getPrototypeOf(Own) === XMLHttpRequest,
        Object.prototype.toString.call(xhr),
        Reflect.ownKeys(xhr).length,
        Object.getPrototypeOf(Reflect.construct(XMLHttpRequest, [], Own)) === Own.prototype,
      ];
    },
    'checks whose it is across frames': async ({ outcome }, element) => {
      const inner = element.contentWindow;
      const xhr = new inner.XMLHttpRequest();
      const seen = [
        outcome(() => XMLHttpRequest.prototype.open.call(xhr, 'GET', '/text')),
        outcome(() => XMLHttpRequest.prototype.setRequestHeader.call(xhr, 'x-a', 'b')),
        outcome(() => XMLHttpRequest.prototype.send.call(new Proxy(xhr, {}))),
        xhr instanceof XMLHttpRequest,
      ];
      await done(xhr);
      return [...seen, xhr.status, Reflect.apply(inner.XMLHttpRequest.prototype.getResponseHeader, xhr, ['x-kind'])];
    },
    'of a frame that is gone': async ({ frame, outcome }) => {
      const gone = await frame();
      const Left = gone.contentWindow.XMLHttpRequest;
      const xhr = new Left();
      gone.remove();
      return [
        outcome(() => xhr.open('GET', '/text')),
        outcome(() => xhr.send()),
        outcome(() => new Left().readyState),
        outcome(() => Left.prototype.open.call(new XMLHttpRequest(), 'GET', '/text')),
      ];
    },
    'may be replaced by the page, and put back': async ({ replaced, wait }) => {
      const use = () => {
        const xhr = new XMLHttpRequest();
        xhr.open('GET', '/text');
        xhr.send();
        return xhr.readyState;
      };
      const seen = [replaced(XMLHttpRequest.prototype, 'open', use), replaced(XMLHttpRequest.prototype, 'send', use)];
      await wait(100);
      return seen;
    },
    'may be replaced as a whole': async ({ wait }) => {
      const Native = XMLHttpRequest;
      const log = [];
      window.XMLHttpRequest = class extends Native {
        constructor() {
          super();
          log.push('made');
        }
      };
      const xhr = new XMLHttpRequest();
      xhr.open('GET', '/text');
      await done(xhr);
      window.XMLHttpRequest = Native;
      await wait(0);
      return [log, xhr.status, xhr instanceof Native];
    },
  },
};
