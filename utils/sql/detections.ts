import type { Detection } from './detection';

const modules = import.meta.glob<Detection>('./detections/*.ts', { eager: true, import: 'default' });

/** Every anomaly that uses alone can show, by the id of the judge's rule, which is the file name. */
export const DETECTIONS: ReadonlyMap<string, Detection> = new Map(
  Object.entries(modules)
    .map(([path, detection]): [string, Detection] => [path.slice(path.lastIndexOf('/') + 1, -'.ts'.length), detection])
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);

const EVENTS = 'no use tells it; the judge hears of it as an event of its own';

/** Anomalies of the judge that are not here, and why. */
export const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['rotation-incomplete', `a key was replaced: ${EVENTS}`],
  [
    'scope-growth',
    'rights stand in the token, not in its uses; successive tokens of a subject are compared by their claims',
  ],
  ['unexpected-origin', `where a token lies in a browser: ${EVENTS}`],
  ['use-after-logout', `a logout: ${EVENTS}`],
  ['use-after-revocation', `a revocation: ${EVENTS}`],
  ['use-after-rotation', `a token was replaced: ${EVENTS}`],
]);
