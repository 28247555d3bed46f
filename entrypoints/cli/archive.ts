import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ArchiveProof, checkArchive } from '../../utils/archive/check';
import { isSealed, unseal } from '../../utils/archive/passphrase';
import { MAX_ARCHIVE } from '../../utils/archive/read-zip';
import { archiveDocument, caseDocument } from './archive-json';
import type { ArchiveOptions } from './archive-options';
import { Fault, reasonOf } from './fault';
import { write } from './output';
import { renderCase, renderProof } from './pretty-archive';
import { painter, type Terminal } from './terminal';
import { t } from './texts';

/** What the checker says, or the block of a closed archive that is not as it was made. */
export type Checked = ArchiveProof | { readonly block: number };

/** Says whether an archive is whole, and where it is not. 0 whole, 1 broken; a fault where it could not be read. */
export async function runVerify(options: ArchiveOptions, terminal: Terminal, folder: string): Promise<0 | 1> {
  const checked = await check(options, folder);
  const { file, format } = options;
  if (format === 'json') terminal.print(asText(archiveDocument(file, checked)));
  else terminal.print(renderProof(file, checked, painter(terminal.colour)));
  return isWhole(checked) ? 0 : 1;
}

/** As `runVerify`; then what the case says, of a whole archive alone. With `output` its parts are put there. */
export async function runOpen(options: ArchiveOptions, terminal: Terminal, folder: string): Promise<0 | 1> {
  const checked = await check(options, folder);
  const { file, format, output } = options;
  const paint = painter(terminal.colour);
  if (!isWhole(checked)) {
    if (format === 'json') terminal.print(asText(archiveDocument(file, checked)));
    else terminal.print(renderProof(file, checked, paint));
    return 1;
  }
  if (format === 'json') terminal.print(asText({ ...archiveDocument(file, checked), ...caseDocument(checked) }));
  else terminal.print(`${renderProof(file, checked, paint)}\n${renderCase(checked, paint)}`);
  if (output !== null) {
    const place = path.resolve(folder, output);
    for (const { name, bytes } of checked.parts) write(path.join(place, ...name.split('/')), bytes);
    terminal.note(t('cli_wrote', [output]));
  }
  return 0;
}

const asText = (document: unknown) => `${JSON.stringify(document, null, 2)}\n`;

function isWhole(checked: Checked): checked is ArchiveProof {
  return !('block' in checked) && checked.breach === null;
}

async function check(options: ArchiveOptions, folder: string): Promise<Checked> {
  const bytes = read(options.file, folder);
  if (!isSealed(bytes)) return checkOpen(bytes, options);
  if (options.passphraseFile === null) throw new Fault('bad-archive', 'cli_archive_needs_passphrase');
  const passphrase = new TextDecoder().decode(read(options.passphraseFile, folder)).split(/\r?\n/)[0] ?? '';
  const unsealed = await unseal(bytes, passphrase);
  if (unsealed.ok) return checkOpen(unsealed.bytes, options);
  if (unsealed.fault === 'block') return { block: unsealed.block ?? 0 };
  throw new Fault('bad-archive', `cli_archive_${unsealed.fault}`);
}

async function checkOpen(bytes: Uint8Array<ArrayBuffer>, { key, head }: ArchiveOptions): Promise<ArchiveProof> {
  const proof = await checkArchive(bytes, { key, head });
  const fault = proof.breach?.fault;
  if (fault === 'version' || fault === 'too-large')
    throw new Fault('bad-archive', `cli_archive_${fault.replace('-', '_')}`);
  return proof;
}

function read(file: string, folder: string): Uint8Array<ArrayBuffer> {
  const place = path.resolve(folder, file);
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) throw new Fault('no-such-file', 'cli_no_such_file', [file]);
  if (found.size > MAX_ARCHIVE) throw new Fault('bad-archive', 'cli_archive_too_large');
  try {
    return new Uint8Array(readFileSync(place));
  } catch (error) {
    throw new Fault('bad-archive', 'cli_archive_unreadable', [file, reasonOf(error)]);
  }
}
