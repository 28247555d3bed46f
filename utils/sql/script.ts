import { parameterKey } from '../assess/traffic/anomaly';
import type { Translate } from '../model/text';
import { anomaliesOf } from './detection';
import { DETECTIONS, LEFT_OUT } from './detections';
import { DIALECTS, type DialectId } from './dialects';
import { figuresOf, parametersOf } from './figures';
import { STEPS } from './steps';
import { USES, USES_COLUMNS } from './uses-table';

/** Name of the view of one anomaly. */
export const viewName = (id: string): string => `tokenwitness_sql_${id.replaceAll('-', '_')}`;
/** All of them. */
export const ALL_VIEW = 'tokenwitness_sql_anomalies';

/** A script that makes the table of uses, where it is not there, and a view for each anomaly. To be run again when rows were added. */
export function sqlScript(id: DialectId, version: string, t: Translate): string {
  const d = DIALECTS[id];
  const parts = [
    comment([
      `Tokenwitness ${version}: anomalies in the use of tokens, as SQL. ${d.title}.`,
      '',
      ...d.notes,
      ...(d.notes.length > 0 ? [''] : []),
      ...HEAD,
      'Not here, because uses alone do not show it:',
      ...[...LEFT_OUT].map(([rule, reason]) => `  ${rule}: ${reason}.`),
    ]),
    comment(['The table of uses: one row for each request that carried a token.', ...FILL]),
    d.createTable(USES, USES_COLUMNS),
    comment(STEPS_HEAD),
    ...STEPS.map(
      (step) =>
        `${comment(step.about)}\n${step.isView ? d.createView(step.name, step.query(d)) : d.createResult(step.name, step.query(d))}`,
    ),
    ...[...DETECTIONS].map(([rule, one]) => {
      const parameters = Object.entries(parametersOf(rule)).map(
        ([name, value]) => `  ${name}: ${t(parameterKey(rule, name), [String(value)])}`,
      );
      const head = comment([
        rule,
        ...one.about,
        ...one.simplified,
        `seen: ${one.seen}. usual: ${one.usual}.`,
        'Parameters, those of the judge:',
        ...parameters,
      ]);
      return `${head}\n${d.createView(viewName(rule), anomaliesOf(d, rule, one.signs(d, figuresOf(rule))))}`;
    }),
    comment(['All of them.']),
    d.createView(
      ALL_VIEW,
      [...DETECTIONS.keys()].map((rule) => `SELECT * FROM ${viewName(rule)}`).join('\nUNION ALL\n'),
    ),
    comment([`SELECT * FROM ${ALL_VIEW} WHERE severity IN ('medium', 'high', 'critical') ORDER BY started;`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const comment = (lines: readonly string[]): string => lines.map((line) => `-- ${line}`.trimEnd()).join('\n');

const HEAD = [
  'The rules are those of `tokenwitness investigate`, with the same figures, over a table that you fill from logs of any size. Each',
  'view gives one row for each anomaly of a token: since when, until when, how grave, how many signs, of what, and two figures.',
  'Signs within a day of each other are one anomaly. Each view says what it leaves out. In general:',
  '  The judge learns as it goes and forgets in weeks; here the past of a use is all that lies before it.',
  '  The judge bounds what it holds of a token; here nothing is left out.',
  '  The judge says what it could not judge; here what has too short a past is silent.',
  '',
];

const FILL = [
  'Run this script once to have it, fill it, and run the script again.',
  'Fill it from your logs, or with `tokenwitness investigate --database`, and never with the value of a token: name tokens by the',
  "issuer's id of them, or by a keyed hash, such as `tokenwitness fingerprint --snippet` lets a server write.",
];

const STEPS_HEAD = [
  'Steps that the views of anomalies read. They are tables, made when this script is run, so that they cost once: run it again when',
  'rows were added.',
];
