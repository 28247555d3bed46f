import type { Detection } from './detection';

const modules = import.meta.glob<Detection>('./detections/*.ts', { eager: true, import: 'default' });

/** Every anomaly that uses alone can show, by the id of the judge's rule, which is the file name. */
export const DETECTIONS: ReadonlyMap<string, Detection> = new Map(
  Object.entries(modules)
    .map(([path, detection]): [string, Detection] => [path.slice(path.lastIndexOf('/') + 1, -'.ts'.length), detection])
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);

/** Anomalies of the judge that are not here; `sql_left_out_<id>` in `_locales` says why. */
export const LEFT_OUT: readonly string[] = [
  'rotation-incomplete',
  'scope-growth',
  'unexpected-origin',
  'use-after-logout',
  'use-after-revocation',
  'use-after-rotation',
];
