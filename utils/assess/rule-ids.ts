import { rules } from './assess';
import { anomalies } from './traffic/anomalies';

/** Ids of all that a finding can be of: rules, and anomalies of traffic. */
export const RULE_IDS: ReadonlySet<string> = new Set([...rules.keys(), ...anomalies.keys()].toSorted());
