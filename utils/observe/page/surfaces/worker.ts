import { tellUnseen } from '../passing';
import { scope } from '../realm';
import { wrap } from '../wrap';

/** Counts that a scope without hooks was started; what it does is not seen. */
export default () => {
  const tell = () => tellUnseen('worker', 'worker');
  wrap(scope, 'Worker SharedWorker', tell);
  wrap('ServiceWorkerContainer', 'register', tell);
};
