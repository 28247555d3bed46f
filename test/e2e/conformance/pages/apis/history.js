export default {
  targets: ['pushState', 'replaceState', 'go', 'state', 'length'].map((name) => `History.prototype.${name}`),
  instance: (scope) => scope.history,
  quiet: ['History.prototype.go'],
  cases: {
    'turns address and title into text once, and reads the state once': ({ text, getters }) => {
      const log = [];
      const state = getters(log, 'state', { a: 1, b: getters(log, 'inner', { c: 2 }) });
      history.pushState(state, text(log, 'title', 't'), text(log, 'url', '?coerced'));
      const seen = [location.search, history.state, [...log]];
      history.replaceState(state, '', text(log, 'url', location.pathname));
      return [...seen, log, location.search];
    },
    'gives one state, a copy': () => {
      const given = { list: [1, { deep: true }], date: new Date(0), map: new Map([['k', 'v']]) };
      history.replaceState(given, '');
      const { state } = history;
      return [
        state === history.state,
        state === given,
        Reflect.ownKeys(state),
        state.map.get('k'),
        Object.isFrozen(state),
        (() => {
          state.mine = 1;
          return history.state.mine;
        })(),
        history.replaceState(null, '') ?? null,
        history.state,
      ];
    },
    'refuses as ever': ({ call, traced }) => {
      const log = [];
      return [
        call(history, 'pushState'),
        call(history, 'pushState', {}),
        call(history, 'pushState', {}, '', 'http://other.invalid/'),
        call(history, 'pushState', {}, '', 'http://['),
        call(history, 'pushState', () => {}, ''),
        call(history, 'pushState', Symbol('s'), ''),
        call(history, 'replaceState', document.body, ''),
        call(history, 'pushState', {}, Symbol('s')),
        call(history, 'pushState', traced(log, 'state', {}), ''),
        log,
        location.search,
      ];
    },
    'lets the error of a getter through, the same object': () => {
      const own = new RangeError('of the page');
      const state = {
        get a() {
          throw own;
        },
      };
      try {
        return history.pushState(state, '');
      } catch (error) {
        return [error === own, history.state];
      }
    },
    'tells its events in order': async ({ wait }) => {
      const log = [];
      const hear = (event) => log.push([event.type, event.state ?? null, location.hash]);
      addEventListener('popstate', hear);
      addEventListener('hashchange', hear);
      const before = history.length;
      history.pushState({ step: 1 }, '', '#one');
      history.pushState({ step: 2 }, '', '#two');
      log.push(history.length - before);
      history.back();
      await wait(300);
      history.replaceState({ step: 3 }, '', '#three');
      history.forward();
      await wait(300);
      removeEventListener('popstate', hear);
      removeEventListener('hashchange', hear);
      history.replaceState(null, '', location.pathname);
      return log;
    },
    'checks whose it is across frames': ({ outcome }, element) => {
      const inner = element.contentWindow;
      return [
        outcome(() => inner.History.prototype.replaceState.call(history, { across: 1 }, '')),
        history.state,
        outcome(() => history.replaceState.call(inner.history, { into: 1 }, '', '?into')),
        inner.location.search,
        inner.history.state,
        inner.history.state instanceof Object,
        outcome(() => history.pushState.call(new Proxy(history, {}), 1, '')),
        outcome(() => new Proxy(history, {}).state),
        outcome(() => history.replaceState(null, '')),
      ];
    },
    'of a frame that is gone': async ({ frame, outcome }) => {
      const gone = await frame();
      const { history: left } = gone.contentWindow;
      const { pushState } = left;
      gone.remove();
      return [
        outcome(() => left.pushState({}, '')),
        outcome(() => left.state),
        outcome(() => left.length),
        outcome(() => pushState.call(history, { left: 1 }, '')),
        outcome(() => history.replaceState(null, '', location.pathname)),
      ];
    },
    'may be replaced by the page, and put back': ({ replaced }) =>
      replaced(History.prototype, 'replaceState', () => history.replaceState(null, '', location.pathname)),
  },
};
