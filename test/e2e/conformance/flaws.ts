/** As in `pages/flawed.js`. */
export const FLAWS: readonly string[] = [
  'result changed',
  'one read more',
  'read before the browser',
  'error swallowed',
  'error made anew',
  'a microtask more',
  'this lost',
  'arguments filled up',
  'length wrong',
  'name wrong',
  'text leaks',
  'key added',
  'made by a plain function',
  'flag wrong',
];

const NO_PROMISE = ['a microtask more'];

/** The flaws that no page can see in an API: it gives no promise, takes no argument, or minds no `this`. In that order. */
export const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  storage: NO_PROMISE,
  xhr: NO_PROMISE,
  'send-beacon': NO_PROMISE,
  history: NO_PROMISE,
  'indexed-db': NO_PROMISE,
  'web-socket': NO_PROMISE,
  'event-source': NO_PROMISE,
  'post-message': NO_PROMISE,
  'function-text': [...NO_PROMISE, 'arguments filled up'],
  'window-name': [...NO_PROMISE, 'arguments filled up'],
  cookie: [...NO_PROMISE, 'arguments filled up'],
  console: [...NO_PROMISE, 'this lost', 'arguments filled up'],
  body: ['one read more', 'read before the browser', 'arguments filled up'],
};
