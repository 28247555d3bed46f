import type { UserRules } from '../model/user-rules';
import { useTypes } from './detectors';
import { userDetectors } from './user-rules';

/** From now on, in this realm, finds what these rules ask for: all that `parseUserRules` or `readStoredRules` gave. */
export function useRules(rules: UserRules): void {
  const off = Object.keys(rules.levels).filter((id) => rules.levels[id] === 'off');
  useTypes(userDetectors(rules), new Set(off));
}
