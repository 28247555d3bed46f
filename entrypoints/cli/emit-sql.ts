import path from 'node:path';
import { DIALECTS, type DialectId } from '../../utils/sql/dialects';
import { sqlScript } from '../../utils/sql/script';
import { Fault } from './fault';
import type { RawInvestigate } from './investigate-options';
import { parseChoice } from './options';
import { write } from './output';
import type { Terminal } from './terminal';
import { t } from './texts';
import { VERSION } from './version';

export const dialectIds = Object.keys(DIALECTS) as readonly DialectId[];

export interface EmitSqlOptions {
  readonly dialect: DialectId;
  /** File for the script; null for standard output. */
  readonly output: string | null;
}

/** What stands on the command line beside `--emit-sql` and means something for a script that reads no log. */
const BESIDE: ReadonlySet<string> = new Set(['emitSql', 'output', 'failOn', 'quiet', 'color']);

/** Null where no script was asked for. Throws usage faults. */
export function parseEmitSql(files: readonly string[], raw: RawInvestigate): EmitSqlOptions | null {
  if (raw.emitSql === undefined) return null;
  const dialect = parseChoice('--emit-sql', raw.emitSql, dialectIds);
  if (files.length > 0) throw new Fault('usage', 'cli_emit_sql_no_logs', [dialect]);
  const odd = Object.keys(raw).find((name) => !BESIDE.has(name));
  if (odd !== undefined)
    throw new Fault('usage', 'cli_emit_sql_alone', [
      `--${odd.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    ]);
  if (raw.output === '') throw new Fault('usage', 'cli_emit_sql_needs_file');
  return { dialect, output: raw.output === undefined || raw.output === '-' ? null : raw.output };
}

/** Prints or writes the script. */
export function runEmitSql({ dialect, output }: EmitSqlOptions, terminal: Terminal, folder: string): 0 {
  const script = sqlScript(dialect, VERSION, t);
  if (output === null) terminal.print(script);
  else {
    const file = path.resolve(folder, output);
    write(file, script);
    terminal.note(t('cli_wrote', [file]));
  }
  return 0;
}
