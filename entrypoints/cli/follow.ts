import { statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import type { NamedUse } from '../../utils/model/investigation';
import type { Anomaly } from '../../utils/model/traffic';
import type { LogInput } from '../../utils/observe/logs/log-text';
import { bytesOf, followed, type WholeLines, wholeLines } from '../../utils/observe/node/files/follow-file';
import { logInputs } from '../../utils/observe/node/log-inputs';
import type { LogInvestigation } from '../../utils/record/investigation/investigation';
import { Fault } from './fault';
import { when } from './pretty-log-token';
import { printable } from './terminal';
import { t } from './texts';

export type FollowForm = 'text' | 'json';

interface FollowedFile {
  readonly file: string;
  readonly name: string;
  /** Open from before its lines were counted, so that none is lost where it is renamed meanwhile. */
  readonly handle: FileHandle;
  readonly known: WholeLines;
}

/** The named files as they are now. Only files can be followed: of a folder or an archive nobody knows what is to come. */
export async function filesToFollow(named: readonly string[], folder: string): Promise<readonly FollowedFile[]> {
  return Promise.all(
    named.map(async (name) => {
      const file = path.resolve(folder, name);
      if (name === '-' || !statSync(file).isFile()) throw new Fault('usage', 'cli_follow_files', [name]);
      const handle = await open(file);
      return { file, name, handle, known: await wholeLines(handle) };
    }),
  );
}

/** What they hold already. */
export async function* heldIn(files: readonly FollowedFile[]): AsyncGenerator<LogInput> {
  for (const { name, handle, known } of files) {
    if (known.bytes === 0) continue;
    yield* logInputs({ name, at: Date.now(), isReadTwice: true, open: () => bytesOf(handle, known.bytes) });
  }
}

/** Follows all of them until `signal` says that it is enough; `say` is given a line for each use and each anomaly. */
export async function follow(
  files: readonly FollowedFile[],
  investigation: LogInvestigation,
  form: FollowForm,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const told = new Set<string>();
  const heard = (happened: NamedUse | Anomaly) => {
    const line = 'use' in happened ? useLine(happened, form) : anomalyLine(happened, form, told);
    if (line !== null) say(`${line}\n`);
  };
  await Promise.all(
    files.map(async ({ file, name, handle, known }) => {
      for await (const text of followed(file, name, handle, known, signal)) await investigation.follow(text, heard);
    }),
  );
}

function useLine({ use }: NamedUse, form: FollowForm): string {
  if (form === 'json') return JSON.stringify({ use: { ...use, at: new Date(use.at).toISOString() } });
  const { at, token, method, destination, template, status, client, agent } = use;
  const place = `${destination}${destination === '' || template.startsWith('/') ? '' : ' '}${template}`;
  return printable([when(at), token, method, place, status ?? '-', client ?? '', agent ?? ''].join('  ')).trimEnd();
}

/** Once, and again when it became graver. */
function anomalyLine(anomaly: Anomaly, form: FollowForm, told: Set<string>): string | null {
  const { rule, token, severity, from, to, what } = anomaly;
  const id = `${rule} ${token} ${from} ${severity}`;
  if (told.has(id)) return null;
  told.add(id);
  if (form === 'json')
    return JSON.stringify({
      anomaly: {
        ...anomaly,
        what: t(what.key, what.values),
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
      },
    });
  const title = t(`rule_${rule.replaceAll('-', '_')}_title`);
  return printable(`${when(to)}  ${token}  ${t(`cli_severity_${severity}`)}: ${title}. ${t(what.key, what.values)}`);
}
