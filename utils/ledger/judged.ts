import type { Anomaly } from '../model/traffic';
import { anomalyKey } from './keys';
import type { JudgedBatch } from './store';
import type { JudgedSite, Tables } from './tables';

/** Id of the record that stands for the whole site; the judge's own have a kind and a colon before their names. */
export const WHOLE = 'site';
/** Of one site; the least grave go, and of these what ended longest ago. */
const MOST_ANOMALIES = 500;
const GRAVE = ['info', 'low', 'medium', 'high', 'critical'];

/**
 * Keeps where the judge stands and what it found. Gives the anomalies that are new, or graver than what was known of them: these
 * become entries. Of one that merely went on the row says so; what found no room is no entry either.
 */
export function keepJudged(tables: Pick<Tables, 'anomalies' | 'judged'>, batch: JudgedBatch): readonly Anomaly[] {
  const { site, anomalies, state, upTo, rest, notJudged, clockSkew } = batch;
  const rowOf = (anomaly: Anomaly) => tables.anomalies.get(anomalyKey({ site, anomaly }));
  const news = anomalies.filter((anomaly) => {
    const known = rowOf(anomaly)?.anomaly;
    tables.anomalies.put({ site, anomaly });
    return known === undefined || graveness(anomaly) > graveness(known);
  });
  const rows = tables.anomalies
    .in([site])
    .toSorted(({ anomaly: a }, { anomaly: b }) => graveness(b) - graveness(a) || b.to - a.to);
  for (const row of rows.slice(MOST_ANOMALIES)) tables.anomalies.delete(row);
  for (const [id, record] of Object.entries(state.records)) tables.judged.put({ site, id, record });
  for (const id of state.gone) tables.judged.delete({ site, id, record: null });
  const whole: JudgedSite = { upTo, rest, notJudged, clockSkew };
  tables.judged.put({ site, id: WHOLE, record: whole });
  return news.filter((anomaly) => rowOf(anomaly) !== undefined);
}

const graveness = ({ severity }: Anomaly): number => GRAVE.indexOf(severity);
