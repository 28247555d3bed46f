import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Fault, reasonOf } from './fault';
import { PRETTY, reportName } from './formats';
import type { OutputOptions } from './options';

/** Where each format goes: a path, or null for standard output. `pretty` without an entry is shown on standard error. */
export function targets(
  { formats, output }: OutputOptions,
  folder: string,
  isFolder: (file: string) => boolean = isDirectory,
  nameOf: (format: string) => string = reportName,
): ReadonlyMap<string, string | null> {
  const [first] = formats;
  if (output === '-') return new Map(first ? [[first, null]] : []);
  const place = output === null ? folder : path.resolve(folder, output);
  const many = output !== null && (/[/\\]$/.test(output) || isFolder(place));
  const written = formats.filter((format) => many || format !== PRETTY || (output !== null && formats.length === 1));
  return new Map(written.map((format) => [format, many || output === null ? path.join(place, nameOf(format)) : place]));
}

/** Writes a report or a part of an archive, making its folder. A path that cannot be written is a fault. */
export function write(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (error) {
    throw new Fault('not-written', 'cli_not_written', [file, reasonOf(error)]);
  }
}

function isDirectory(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
