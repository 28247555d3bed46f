import type { ArchiveProof } from '../../utils/archive/check';
import { isoTime } from '../../utils/export/format';
import { caseState } from '../../utils/lib/case-state';
import type { Checked } from './archive';
import { reportsIn } from './archive-reports';

/** What `verify --format json` writes. */
export function archiveDocument(file: string, checked: Checked) {
  if ('block' in checked) return { archive: file, verdict: 'broken', breach: { fault: 'block', block: checked.block } };
  const { breach, manifest, ledger } = checked;
  return {
    archive: file,
    verdict: breach !== null ? 'broken' : ledger?.origin === 'proven' ? 'proven' : 'origin-unproven',
    breach,
    case: manifest?.caseId ?? null,
    sites: manifest?.sites ?? [],
    createdAt: manifest === null ? null : isoTime(manifest.createdAt),
    tool: manifest?.tool ?? null,
    head: manifest?.head ?? null,
    keyId: ledger?.keyId ?? null,
    publicKey: manifest?.publicKey ?? null,
    entries: ledger?.entries ?? null,
    erased: ledger?.erased ?? null,
    unended: ledger?.unended ?? [],
    checkpoints: ledger?.checkpoints ?? null,
    parts: manifest?.parts ?? [],
  };
}

/** What `open` adds to it. */
export function caseDocument(checked: ArchiveProof) {
  return {
    events: checked.subject?.events ?? [],
    state: caseState(checked.subject ?? { events: [] }),
    handed: checked.handed.map(({ seq, at, body }) => ({ seq, at, ...body })),
    reports: reportsIn(checked.parts).map(({ site, findings }) => ({ site, findings })),
  };
}
