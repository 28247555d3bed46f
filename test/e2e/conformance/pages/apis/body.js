const METHODS = ['json', 'text', 'arrayBuffer', 'blob', 'formData', 'bytes', 'clone'];
const of = (name) => [...METHODS.map((method) => `${name}.prototype.${method}`), `${name}.prototype.bodyUsed`];

export default {
  targets: [...of('Response'), 'Response.prototype.body', 'Response.prototype.url', ...of('Request')],
  instance: (scope) => new scope.Response('{}'),
  cases: {
    'is used up at once': async ({ settled }) => {
      const seen = [];
      for (const method of METHODS) {
        const response = await fetch('/json');
        if (!(method in response)) continue;
        const first = response[method]();
        seen.push([method, response.bodyUsed, response.body.locked, await settled(first), response.bodyUsed]);
        seen.push(await settled(() => response[method]()));
      }
      return seen;
    },
    'gives the same value': async () => {
      const response = await fetch('/json');
      const copy = response.clone();
      const [value, again] = [await response.json(), await copy.json()];
      return [
        value,
        again,
        value === again,
        Object.getPrototypeOf(value) === Object.prototype,
        (await (await fetch('/json')).arrayBuffer()).byteLength,
        (await (await fetch('/json')).blob()).type,
        [...(await new Response(new URLSearchParams({ a: 'b' })).formData())],
      ];
    },
    'rejects as ever': async ({ settled, outcome }) => {
      const locked = await fetch('/text');
      locked.body.getReader();
      const broken = new Response(
        new ReadableStream({
          start(controller) {
            controller.error(new RangeError('of the page'));
          },
        }),
      );
      return [
        await settled(() => new Response('{"broken":').json()),
        await settled(() => new Response('').json()),
        await settled(() => new Response('x').formData()),
        await settled(() => locked.text()),
        outcome(() => locked.clone()),
        await settled(() => broken.text()),
        await settled(() => new Response(new ReadableStream({ start: (c) => c.enqueue('no bytes') })).text()),
        await settled(() => Response.error().text()),
        await settled(() => new Response(null, { status: 204 }).text()),
        await settled(() => Response.prototype.json.call(new Request('/x'))),
      ];
    },
    'tells of a failure that nobody handles': async ({ errorShown, wait }) => {
      const failed = [];
      const hear = (event) => {
        event.preventDefault();
        failed.push(errorShown(event.reason)[0]);
      };
      const heardOf = async (response) => {
        failed.length = 0;
        response.json();
        await wait(100);
        return failed.join();
      };
      addEventListener('unhandledrejection', hear);
      const heard = {
        'of an answer': await heardOf(await fetch('/text')),
        'of its own': await heardOf(new Response('{"')),
      };
      const handled = (await fetch('/text')).json().catch(({ name }) => name);
      const passedOn = (await fetch('/text')).json().then(() => {});
      failed.length = 0;
      await wait(100);
      removeEventListener('unhandledrejection', hear);
      passedOn.catch(() => {});
      return { ...heard, handled: await handled, 'passed on': failed.join() };
    },
    'settles in the same order': async () => {
      const order = [];
      const note = (name) => () => order.push(name);
      const responses = ['a', 'b', 'c'].map((text) => new Response(text));
      const all = responses.map((response, index) => response.text().then(note(`text ${index}`)));
      const failed = responses[0].text().catch(note('used'));
      let chain = Promise.resolve();
      for (let step = 0; step < 6; step += 1) chain = chain.then(note(step));
      await Promise.all([...all, failed, chain]);
      return order.filter((name) => typeof name === 'string' && name !== 'used').concat(order.slice(0, 3));
    },
    'reads a stream of the page once, and no faster': async ({ settled }) => {
      const log = [];
      const source = () =>
        new ReadableStream(
          {
            pull(controller) {
              log.push('pull');
              if (log.length % 3 === 0) controller.close();
              else controller.enqueue(new TextEncoder().encode('x'));
            },
            cancel: () => log.push('cancel'),
          },
          { highWaterMark: 0 },
        );
      const response = new Response(source());
      await Promise.resolve();
      log.push('untouched');
      log.length = 0;
      const text = await settled(() => response.text());
      const left = new Response(source());
      const before = log.length;
      await new Promise((resolve) => setTimeout(resolve, 30));
      return [text, log.slice(0, before), log.length - before, left.bodyUsed];
    },
    'streams as it comes': async () => {
      const response = await fetch('/text');
      const reader = response.body.getReader();
      let length = 0;
      for (let part = await reader.read(); !part.done; part = await reader.read()) length += part.value.length;
      return [length, response.bodyUsed, reader.closed instanceof Promise];
    },
    'may be cancelled': async ({ settled }) => {
      const response = await fetch('/text');
      return [
        await settled(() => response.body.cancel('enough')),
        response.bodyUsed,
        await settled(() => response.text()),
      ];
    },
    'has heirs': async () => {
      const log = [];
      class Own extends Response {
        text() {
          log.push('text');
          return super.text();
        }
      }
      const own = new Own('own');
      return [await own.text(), log, own instanceof Response, own.clone.name, own.constructor === Own];
    },
    'uses nothing of the page': async ({ calledMeanwhile }) => {
      const response = await fetch('/json');
      const functions = [
        [Promise.prototype, 'then', 'then'],
        [JSON, 'parse', 'parse'],
        [Response.prototype, 'clone', 'clone'],
        [Response.prototype, 'body', 'body'],
        [ReadableStream.prototype, 'tee', 'tee'],
        [ReadableStream.prototype, 'getReader', 'reader'],
        [TextDecoder.prototype, 'decode', 'decode'],
      ];
      return (await calledMeanwhile(functions, () => response.json())).counts;
    },
    'of a frame that is gone': async ({ frame, settled }) => {
      const gone = await frame();
      const left = new gone.contentWindow.Response('left');
      const { text } = gone.contentWindow.Response.prototype;
      gone.remove();
      return [(await settled(() => text.call(new Response('here')))).at(-1), typeof left.text];
    },
    'may be replaced by the page, and put back': async ({ replaced }) => {
      const response = new Response('{}');
      return replaced(Response.prototype, 'json', () => {
        response.json().catch(() => {});
        return response.bodyUsed;
      });
    },
  },
};
