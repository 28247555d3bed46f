import { DatabaseFault } from '../../utils/database/open';
import { UseDatabase } from '../../utils/database/use-database';
import type { Investigation, PlacedUse } from '../../utils/model/investigation';
import { Fault } from './fault';
import type { Terminal } from './terminal';
import { t } from './texts';
import { DUCKDB, VERSION } from './version';

/** Where the uses of one investigation go. Gives `work` what takes each use, and writes what it found; what fails leaves nothing. */
export async function withDatabase(
  file: string,
  startedAt: number,
  terminal: Terminal,
  work: (witness: (use: PlacedUse) => void) => Promise<Investigation>,
): Promise<Investigation> {
  const { database, replaces } = await told(file, UseDatabase.at(file, t));
  try {
    if (replaces) terminal.note(t('cli_database_replaced', [file]));
    const found = await work((use) => database.add(use));
    await database.end(found, { version: VERSION, at: startedAt }, t);
    terminal.note(t('cli_wrote', [file]));
    return found;
  } catch (error) {
    database.drop();
    throw asFault(file, error);
  }
}

async function told<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asFault(file, error);
  }
}

function asFault(file: string, error: unknown): unknown {
  if (!(error instanceof DatabaseFault)) return error;
  const { reason, detail } = error;
  if (reason === 'not-installed') return new Fault('bad-database', 'cli_database_not_installed', [DUCKDB, detail]);
  if (reason === 'not-ours') return new Fault('bad-database', 'cli_database_not_ours', [file]);
  return new Fault('bad-database', 'cli_database_failed', [file, detail]);
}
