import type { AnomalyRule } from './anomaly';

const modules = import.meta.glob<AnomalyRule>('./anomalies/*.ts', { eager: true, import: 'default' });

/** Every rule over traffic by its id, which is its file name. */
export const anomalies: ReadonlyMap<string, AnomalyRule> = new Map(
  Object.entries(modules)
    .map(([path, rule]): [string, AnomalyRule] => [path.slice(path.lastIndexOf('/') + 1, -'.ts'.length), rule])
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
