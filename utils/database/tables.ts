import type { InvestigatedToken, Investigation } from '../model/investigation';
import type { Translate } from '../model/text';
import type { Cell, Column } from '../sql/uses-table';

/** A table beside the uses, and its rows. */
interface Told {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: (found: Investigation, t: Translate) => readonly Readonly<Record<string, Cell>>[];
}

const text = (name: string, about: string): Column => ({ name, type: 'text', about });
const time = (name: string, about: string): Column => ({ name, type: 'time', about });
const count = (name: string, about: string): Column => ({ name, type: 'count', about });

/** What was found, as tables: the report's own figures, so that they can be joined with the uses. */
export const TOLD: readonly Told[] = [
  {
    name: 'tokenwitness_tokens',
    columns: [
      text('token', 'as in tokenwitness_uses'),
      text('aliases', 'other names of it in logs, as JSON'),
      text('known_by', 'value, hash, fingerprint or identifier'),
      text('token_type', 'null without its value'),
      text('role', 'access, refresh, session, api-key, unknown'),
      text('preview', 'a few characters of it'),
      text('scope', 'site, account or system'),
      time('first_used', 'UTC'),
      time('last_used', 'UTC'),
      count('uses', 'in these logs'),
      count('denied', 'refused'),
      count('failed', 'any other error'),
      count('writes', 'by their method'),
      text('facts', 'what the token says of itself, as JSON'),
    ],
    rows: ({ tokens }) => tokens.map(tokenRow),
  },
  {
    name: 'tokenwitness_anomalies',
    columns: [
      text('anomaly', 'rule of the judge'),
      text('token', 'as in tokenwitness_uses'),
      text('severity', 'info, low, medium, high, critical'),
      time('started', 'UTC'),
      time('ended', 'UTC'),
      text('what', 'what happened'),
      text('evidence', 'the figures behind it, as JSON'),
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
    columns: [
      text('anomaly', 'rule of the judge'),
      text('reason', 'why it could not judge'),
      count('tokens', 'for how many tokens'),
    ],
    rows: ({ notJudged }, t) =>
      notJudged.map(({ rule, reason, tokens }) => ({ anomaly: rule, reason: t(reason.key, reason.values), tokens })),
  },
  {
    name: 'tokenwitness_files',
    columns: [
      text('file', 'as in tokenwitness_uses'),
      text('format', 'null where none fits'),
      count('read', 'rows that were read'),
      count('used', 'rows with a token'),
      count('broken', 'rows that could not be read'),
      count('late', 'uses that came too late to be put in order'),
      text('problem', 'why it could not be read, or not to its end'),
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
