import type { FoundTypes, UserRules } from '../model/user-rules';
import { useTypes } from './detectors';
import { toldIdsOf } from './type-ids';
import { userDetectors } from './user-rules';

/** From now on, in this realm, finds what these rules ask for: all that `parseUserRules` gave. */
export function useRules(rules: UserRules): void {
  const { types, off } = foundTypes(rules);
  useTypes(userDetectors(types), new Set(off));
}

/** What a scan is to know of rules. `off` names each type as a bridge may know it, too. */
export const foundTypes = ({ types, levels }: UserRules): FoundTypes => ({
  types,
  off: Object.keys(levels)
    .filter((id) => levels[id] === 'off')
    .flatMap(toldIdsOf),
});
