import { givenItems, logInput } from '../../observe/files/file-inputs';
import { type GivenFile, givenFiles } from '../../observe/files/given-files';
import type { LogInput } from '../../observe/logs/log-text';
import { recogniseLog } from '../../observe/logs/recognise-log';
import { kindOf } from '../../observe/node/parts/items-of';
import type { LogInvestigation } from '../investigation/investigation';
import { digestOfFile } from './digest-of-file';
import type { FileShown } from './file-shown';
import type { Sweep } from './sweep';

interface Kind {
  readonly name: string;
  /** As a log, whose rows are judged. */
  readonly isLog: boolean;
  /** For where tokens are in it. */
  readonly isSwept: boolean;
}

/**
 * Reads the files that a person gave, whatever they are: logs by the investigation, everything else by the sweep, a HAR by both.
 * What cannot be opened is a log with a problem, which the investigation lists. `hear` is told of bytes that were read for the first
 * time, `going` again and again.
 */
export async function readGivenFiles(
  files: readonly { readonly name: string; readonly file: File }[],
  investigation: LogInvestigation,
  sweep: Sweep,
  hear: (bytes: number) => void,
  going: () => void,
): Promise<void> {
  /** Of each log, by its raw name: whose it is, and whether the sweep tells of its uses. */
  const logs = new Map<string, { readonly file: FileShown; readonly isSwept: boolean }>();
  async function* inputs(): AsyncGenerator<LogInput> {
    for (const given of files) {
      const file = sweep.file(given.name, await digestOfFile(given.file), given.file.size);
      const kinds = new Set<string>();
      for await (const one of givenFiles(given.file, hear, given.name)) {
        going();
        const { name, isLog, isSwept } = await kindIn(one);
        kinds.add(name);
        if (isSwept) await sweep.take(file, givenItems(one));
        if (!isLog) continue;
        logs.set(one.name, { file, isSwept });
        yield logInput(one);
      }
      file.format = kinds.size === 1 ? ([...kinds][0] ?? '') : 'archive';
    }
  }
  await investigation.read(inputs(), going, (name, named) => {
    sweep.used(named.token.token);
    const log = logs.get(name);
    if (log !== undefined && !log.isSwept) log.file.use(named);
  });
  await sweep.finish();
  for (const { name, rows, broken, problem } of investigation.books) {
    const log = logs.get(name);
    if (log === undefined) continue;
    log.file.broken += broken + Number(problem !== null);
    if (!log.isSwept) log.file.rows += rows;
  }
}

async function kindIn(given: GivenFile): Promise<Kind> {
  const { head, isWhole } = await given.open();
  if (head.length === 0) return { name: '', isLog: true, isSwept: false };
  const kind = kindOf(head);
  if (kind === 'har') return { name: kind, isLog: true, isSwept: true };
  if (kind !== 'text' && kind !== 'console') return { name: kind, isLog: false, isSwept: true };
  const log = recogniseLog(new TextDecoder().decode(head, { stream: true }), isWhole);
  return log === null
    ? { name: kind, isLog: false, isSwept: true }
    : { name: log.format.id, isLog: true, isSwept: false };
}
