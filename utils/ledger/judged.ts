import type { Anomaly } from '../model/traffic';
import { anomalyKey } from './keys';
import type { JudgedBatch } from './store';
import type { JudgedSite, Tables } from './tables';

/** Id of the record that stands for the whole site; the judge's own have a kind and a colon before their names. */
export const WHOLE = 'site';
/** Of one site; those that ended longest ago go. */
const MOST_ANOMALIES = 500;
const GRAVE = ['info', 'low', 'medium', 'high', 'critical'];

/**
 * Keeps where the judge stands and what it found. Gives the anomalies that are new, or graver than what was known of them: these
 * become entries. Of one that merely went on the row says so.
 */
export function keepJudged(tables: Pick<Tables, 'anomalies' | 'judged'>, batch: JudgedBatch): readonly Anomaly[] {
  const { site, anomalies, state, upTo, rest, notJudged, clockSkew } = batch;
  const news = anomalies.filter((anomaly) => {
    const known = tables.anomalies.get(anomalyKey({ site, anomaly }))?.anomaly;
    tables.anomalies.put({ site, anomaly });
    return known === undefined || GRAVE.indexOf(anomaly.severity) > GRAVE.indexOf(known.severity);
  });
  const rows = tables.anomalies.in([site]).toSorted((a, b) => b.anomaly.to - a.anomaly.to);
  for (const row of rows.slice(MOST_ANOMALIES)) tables.anomalies.delete(row);
  for (const [id, record] of Object.entries(state.records)) tables.judged.put({ site, id, record });
  for (const id of state.gone) tables.judged.delete({ site, id, record: null });
  const whole: JudgedSite = { upTo, rest, notJudged, clockSkew };
  tables.judged.put({ site, id: WHOLE, record: whole });
  return news;
}
