import type { InvestigatedToken, Investigation } from '../model/investigation';
import type { Translate } from '../model/text';
import type { Cell, Column } from '../sql/uses-table';

/** A table beside the uses, and its rows. */
interface Told {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: (found: Investigation, t: Translate) => readonly Readonly<Record<string, Cell>>[];
}

const text = (name: string): Column => ({ name, type: 'text' });
const time = (name: string): Column => ({ name, type: 'time' });
const count = (name: string): Column => ({ name, type: 'count' });

/** What was found, as tables: the report's own figures, so that they can be joined with the uses. */
export const TOLD: readonly Told[] = [
  {
    name: 'tokenwitness_tokens',
    columns: [
      text('token'),
      text('aliases'),
      text('known_by'),
      text('token_type'),
      text('role'),
      text('preview'),
      text('scope'),
      time('first_used'),
      time('last_used'),
      count('uses'),
      count('denied'),
      count('failed'),
      count('writes'),
      text('facts'),
    ],
    rows: ({ tokens }) => tokens.map(tokenRow),
  },
  {
    name: 'tokenwitness_anomalies',
    columns: [
      text('anomaly'),
      text('token'),
      text('severity'),
      time('started'),
      time('ended'),
      text('what'),
      text('evidence'),
    ],
    rows: ({ anomalies }, t) =>
      anomalies.map(({ rule, token, severity, from, to, what, evidence }) => ({
        ...{ anomaly: rule, token, severity, started: from, ended: to },
        what: t(what.key, what.values),
        evidence: JSON.stringify(evidence),
      })),
  },
  {
    name: 'tokenwitness_not_judged',
    columns: [text('anomaly'), text('reason'), count('tokens')],
    rows: ({ notJudged }, t) =>
      notJudged.map(({ rule, reason, tokens }) => ({ anomaly: rule, reason: t(reason.key, reason.values), tokens })),
  },
  {
    name: 'tokenwitness_files',
    columns: [
      text('file'),
      text('format'),
      count('read'),
      count('used'),
      count('broken'),
      count('late'),
      text('problem'),
    ],
    rows: ({ files }) =>
      files.map(({ name, format, rows, used, broken, late, problem }) => ({
        ...{ file: name, format, read: rows, used, broken, late, problem },
      })),
  },
];

function tokenRow(one: InvestigatedToken): Readonly<Record<string, Cell>> {
  const { token, aliases, knownBy, type, role, preview, scope, from, to, uses, denied, failed, writes, facts } = one;
  return {
    ...{ token, known_by: knownBy, token_type: type, role, preview, scope },
    aliases: JSON.stringify(aliases),
    ...{ first_used: from, last_used: to, uses, denied, failed, writes },
    facts: JSON.stringify(facts),
  };
}
