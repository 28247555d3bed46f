import { existsSync } from 'node:fs';
import path from 'node:path';
import { createJudge } from '../../utils/assess/traffic/judge';
import { investigationJson } from '../../utils/export/investigation-json';
import type { FileRead, Investigation } from '../../utils/model/investigation';
import type { LogInput } from '../../utils/observe/logs/log-text';
import { findFiles, type LeftOut, nothingLeftOut } from '../../utils/observe/node/files/find-files';
import { logInputs } from '../../utils/observe/node/log-inputs';
import { fileInput } from '../../utils/observe/node/read-input';
import { namingUnder } from '../../utils/record/bodies';
import { type Hearing, LogInvestigation } from '../../utils/record/investigation/investigation';
import { withDatabase } from './database';
import { Fault } from './fault';
import { filesToFollow, follow, heldIn } from './follow';
import { investigationHtml } from './html-investigation';
import type { InvestigateOptions } from './investigate-options';
import { fingerprintKey } from './key-file';
import { isAsSevere } from './levels';
import { exitCode } from './outcome';
import { targets, write } from './output';
import { renderInvestigation } from './pretty-investigation';
import { many } from './pretty-log-token';
import { leftOutReason } from './scan-coverage';
import { painter, type Terminal } from './terminal';
import { counted, t } from './texts';
import { VERSION } from './version';

/** Reads logs, reports what they show of each token, and gives the exit code. */
export async function runInvestigate(
  options: InvestigateOptions,
  terminal: Terminal,
  signal: AbortSignal,
  folder: string,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
  judgeOf: typeof createJudge = createJudge,
): Promise<0 | 1 | 2 | 3> {
  const startedAt = Date.now();
  for (const file of options.files)
    if (file !== '-' && !existsSync(path.resolve(folder, file)))
      throw new Fault('no-such-file', 'cli_no_such_file', [file]);
  const places = targets(options, folder, undefined, investigationName);
  const { key, isNew } = fingerprintKey(options.keyFile);
  if (isNew) terminal.note(t('cli_key_file_made', [options.keyFile ?? '']));
  const judge = judgeOf({ expectedNetworks: options.expectedNetworks, keysSince: options.keysSince });
  const left = nothingLeftOut();
  const files = options.follow === null ? null : await filesToFollow(options.files, folder);
  const look = async (heard: Hearing | null) => {
    const investigation = new LogInvestigation(namingUnder(key), judge, options);
    const going = () => {
      if (signal.aborted) throw new Fault('stopped', 'cli_stopped');
      terminal.progress(many('cli_log_reading', investigation.rows));
    };
    await investigation.read(files ? heldIn(files) : inputs(options.files, folder, stdin, left), going, heard);
    terminal.progress('');
    if (files && options.follow) {
      terminal.note(many('cli_following', investigation.rows));
      // Where a report is to go to standard output, nothing else may.
      const isTaken = [...places.values()].includes(null);
      const say = (line: string) => (isTaken ? terminal.note(line.trimEnd()) : terminal.print(line));
      await follow(files, investigation, options.follow, say, signal);
    }
    return investigation.report();
  };
  const file = options.database === null ? null : path.resolve(folder, options.database);
  const found = file === null ? await look(null) : await withDatabase(file, startedAt, terminal, look);
  const { since, until, tokens, expectedNetworks } = options;
  const asked = { since, until, tokens, expectedNetworks, version: VERSION, at: startedAt };
  const text = (format: string, colour: boolean) => {
    if (format === 'json') return investigationJson(found, asked, t);
    if (format === 'html') return investigationHtml(found, asked);
    return renderInvestigation(found, painter(colour), Date.now() - startedAt);
  };
  if (places.get('pretty') !== null) terminal.note(`\n${text('pretty', terminal.colour)}`);
  for (const [format, file] of places) {
    if (file === null) terminal.print(text(format, false));
    else {
      write(file, text(format, false));
      terminal.note(t('cli_wrote', [file]));
    }
  }
  const reason = leftOutReason(left);
  if (reason !== null) terminal.note(t(reason.key, reason.values));
  return conclude(found, left, options, terminal);
}

const investigationName = (format: string): string => `investigation.${format === 'pretty' ? 'txt' : format}`;

async function* inputs(
  named: readonly string[],
  folder: string,
  stdin: AsyncIterable<Uint8Array>,
  left: LeftOut,
): AsyncGenerator<LogInput> {
  for (const one of named) {
    if (one === '-') yield* logInputs({ name: '-', at: Date.now(), isReadTwice: false, open: () => stdin });
    else for await (const found of findFiles(path.resolve(folder, one), left)) yield* logInputs(fileInput(found));
  }
}

function conclude(found: Investigation, left: LeftOut, options: InvestigateOptions, terminal: Terminal): 0 | 1 | 2 | 3 {
  const { failOn, allowIncomplete } = options;
  const failed = found.files.filter(hasFailed).length + left.unreadable.length;
  const severe = found.anomalies.filter(({ severity }) => isAsSevere(severity, failOn)).length;
  const isBlind = found.uses === 0;
  const opened = found.files.filter((file) => !hasFailed(file)).length;
  const outcome = {
    kind: 'audited',
    counted: severe,
    pagesOpened: opened,
    pagesFailed: failed,
    signedIn: !isBlind,
  } as const;
  const code = exitCode(outcome, { allowAnonymous: false, allowIncomplete });
  if (failed > 0) terminal.note(counted('cli_log_incomplete', failed));
  if (isBlind) terminal.note(t('cli_log_nothing'));
  if (code === 1) terminal.note(counted('cli_log_exit_anomalies', severe, [t(`cli_severity_${failOn}`)]));
  if (code === 0 && failOn !== 'none') terminal.note(t('cli_exit_clean', [t(`cli_severity_${failOn}`)]));
  if (code === 3) terminal.note(t('cli_exit_incomplete'));
  return code;
}

/** An empty file is read whole; one in which nothing could be read is not. */
const hasFailed = ({ problem, rows, broken }: FileRead): boolean =>
  (problem !== null && problem !== 'empty') || (rows === 0 && broken > 0);
