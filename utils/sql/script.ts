import { parameterKey } from '../assess/traffic/anomaly';
import { wrap } from '../lib/wrap';
import type { Translate } from '../model/text';
import { anomaliesOf } from './detection';
import { DETECTIONS, LEFT_OUT } from './detections';
import { DIALECTS, type DialectId } from './dialects';
import { figuresOf, parametersOf } from './figures';
import { STEPS } from './steps';
import { USES, USES_COLUMNS } from './uses-table';

/** Name of the view of one anomaly. */
export const viewName = (id: string): string => `tokenwitness_sql_${part(id)}`;
/** All of them. */
export const ALL_VIEW = 'tokenwitness_sql_anomalies';

const part = (id: string): string => id.replaceAll('-', '_');

/** A script that makes the table of uses, where it is not there, and a view for each anomaly. To be run again when rows were added. */
export function sqlScript(id: DialectId, version: string, t: Translate): string {
  const d = DIALECTS[id];
  const parts = [
    comment([
      t('sql_title', [version, d.title]),
      '',
      t(`sql_notes_${id}`),
      '',
      t('sql_intro'),
      ...[t('sql_forgets'), t('sql_bounds'), t('sql_silent')].map(item),
      '',
      t('sql_left_out'),
      ...LEFT_OUT.map((rule) => item(`${rule}: ${t(`sql_left_out_${part(rule)}`)}`)),
    ]),
    comment([t('sql_fill')]),
    d.createTable(USES, USES_COLUMNS, t),
    comment([t('sql_steps')]),
    ...STEPS.map(({ name, figures = [], isView, query }) => {
      const about = comment([t(stepKey(name), figures.map(String))]);
      return `${about}\n${isView ? d.createView(name, query(d)) : d.createResult(name, query(d))}`;
    }),
    ...[...DETECTIONS].map(([rule, { signs }]) => {
      const key = `sql_${part(rule)}`;
      const head = comment([
        rule,
        t(key),
        t('sql_figures', [t(`${key}_seen`), t(`${key}_usual`)]),
        t('sql_parameters'),
        ...Object.entries(parametersOf(rule)).map(([name, value]) =>
          item(`${name}: ${t(parameterKey(rule, name), [String(value)])}`),
        ),
      ]);
      return `${head}\n${d.createView(viewName(rule), anomaliesOf(d, rule, signs(d, figuresOf(rule))))}`;
    }),
    comment([t('sql_all')]),
    d.createView(
      ALL_VIEW,
      [...DETECTIONS.keys()].map((rule) => `SELECT * FROM ${viewName(rule)}`).join('\nUNION ALL\n'),
    ),
    comment([`SELECT * FROM ${ALL_VIEW} WHERE severity IN ('medium', 'high', 'critical') ORDER BY started;`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const stepKey = (name: string): string => name.replace('tokenwitness_step', 'sql_step');
const item = (text: string): string => `  ${text}`;
const comment = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => wrap(text.trimStart(), text.startsWith(' ') ? '--   ' : '-- '))
    .map((line) => line.trimEnd())
    .join('\n');
