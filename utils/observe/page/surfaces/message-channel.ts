import { hearIncoming } from '../incoming';
import { capturePassing } from '../passing';
import type { Scope } from '../realm';
import { definePageSurface } from '../surface';

/** Ports and workers, both ways. Of what a worker does by itself nothing is seen (`worker`). */
export default definePageSurface({
  install(realm, report) {
    const { arg, scope, wrap } = realm;
    const { tell } = capturePassing(realm, report, 'message-channel');
    // Plain http pages have no service workers.
    const { MessagePort, Worker, ServiceWorker, ServiceWorkerContainer } = scope as Partial<Scope>;

    for (const [key, sender, receiver] of [
      ['port', MessagePort, MessagePort],
      ['worker', Worker, Worker],
      ['service-worker', ServiceWorker, ServiceWorkerContainer],
    ] as const) {
      wrap(sender?.prototype, 'postMessage', (args) => tell(key, arg(args, 0)));
      hearIncoming(realm, report, 'message-channel', receiver?.prototype, () => key);
    }
  },
});
