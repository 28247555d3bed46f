import type { Scope } from '../realm';
import { definePageSurface } from '../surface';

/** Counts that a scope without hooks was started; what it does is not seen. */
export default definePageSurface({
  install({ scope, wrap }, report) {
    let isTold = false;
    const tell = () => {
      if (isTold) return;
      isTold = true;
      report(() => ['unseen', 'worker', 'worker']);
    };
    wrap(scope, 'Worker', tell);
    wrap(scope, 'SharedWorker', tell);
    wrap((scope as Partial<Scope>).ServiceWorkerContainer?.prototype, 'register', tell);
  },
});
