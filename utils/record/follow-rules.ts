import { DETECTORS } from '../detect/detectors';
import { readStoredRules } from '../detect/stored-rules';
import { useRules } from '../detect/use-rules';
import { NO_RULES } from '../detect/user-rules';
import { onRulesChanged, readRules } from '../platform/stored-rules';

/**
 * The person's rules in a document: the built-in types at once, their own as soon as they are read and whenever they change;
 * `changed` is called then. What cannot be used counts as none: the worker says so. Returns the way to end it.
 */
export function followRules(changed: () => void): () => void {
  let isTold = false;
  const use = (stored: unknown) => {
    useRules(readStoredRules(stored, new Set(DETECTORS.keys())) ?? NO_RULES);
    changed();
  };
  const end = onRulesChanged((stored) => {
    isTold = true;
    use(stored);
  });
  readRules().then(
    (stored) => {
      if (!isTold && stored !== undefined) use(stored);
    },
    () => {},
  );
  return end;
}
