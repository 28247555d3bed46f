import { definePageSurface } from '../surface';

/** Who put something into the state of a history entry; the bridge reads what it is. */
export default definePageSurface({
  install({ arg, scope, stack, wrap }, report) {
    const tell = (args: readonly unknown[]) => {
      const state = arg(args, 0);
      if (state !== null && (typeof state === 'object' || typeof state === 'string'))
        report(() => ['storage', 'history-state', 'set', 'history.state', '', stack()]);
    };
    wrap(scope.History.prototype, 'pushState', tell);
    wrap(scope.History.prototype, 'replaceState', tell);
  },
});
