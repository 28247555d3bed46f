import { useTypes } from '../detect/detectors';
import { userDetectors } from '../detect/user-rules';
import type { FoundTypes } from '../model/user-rules';
import { onFoundTypesChanged, readFoundTypes } from '../platform/stored-rules';

/**
 * The person's rules in a document: the built-in types at once, their own as soon as they are read and whenever they change;
 * `changed` is called then. The worker alone writes them, and checked each: what cannot be used all the same counts as none.
 */
export function followRules(changed: () => void): void {
  let isTold = false;
  const use = (stored: unknown) => {
    try {
      const { types, off } = stored as FoundTypes;
      useTypes(userDetectors(types), new Set(off));
    } catch {
      useTypes(new Map(), new Set());
    }
    changed();
  };
  onFoundTypesChanged((stored) => {
    isTold = true;
    use(stored);
  });
  readFoundTypes().then(
    (stored) => {
      if (!isTold && stored !== undefined) use(stored);
    },
    () => {},
  );
}
