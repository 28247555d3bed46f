import { type ArchiveProof, checkArchive } from '../archive/check';
import { isSealed, unseal } from '../archive/passphrase';
import type { Message } from '../model/report';

/** More would stand in memory several times over. */
const MOST = 1_073_741_824;

export type Opened =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly proof: ArchiveProof }
  | { readonly ok: false; readonly why: Message };

/** Reads and checks an archive that a person gave. */
export async function openArchive(file: Blob, passphrase: string | null): Promise<Opened> {
  if (file.size > MOST) return no('case_archive_too_large');
  const given = new Uint8Array(await file.arrayBuffer());
  let bytes = given;
  if (isSealed(given)) {
    if (passphrase === null) return no('case_archive_needs_passphrase');
    const unsealed = await unseal(given, passphrase);
    if (!unsealed.ok) return no(unsealed.fault === 'passphrase' ? 'case_archive_passphrase' : 'case_archive_broken');
    bytes = unsealed.bytes;
  }
  const proof = await checkArchive(bytes);
  if (proof.breach === null) return { ok: true, bytes, proof };
  const { part, entry, fault } = proof.breach;
  return no('case_archive_broken', [part, entry, fault].filter((one) => one !== null).join(' '));
}

const no = (key: string, value = ''): Opened => ({ ok: false, why: { key, values: [value] } });
