import { hearIncoming } from '../incoming';
import { tellPassing } from '../passing';
import { wrap } from '../wrap';

/** Ports and workers, both ways. Of what a worker does by itself nothing is seen (`worker`). */
export default () => {
  for (const [key, sender, receiver] of [
    ['port', 'MessagePort', 'MessagePort'],
    ['worker', 'Worker', 'Worker'],
    ['service-worker', 'ServiceWorker', 'ServiceWorkerContainer'],
  ] as const) {
    wrap(sender, 'postMessage', (_self, _result, message) => tellPassing('message-channel', key, message));
    hearIncoming('message-channel', receiver, () => key);
  }
};
