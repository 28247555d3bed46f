import type { Message } from '../../utils/model/report';
import type { LeftOut } from '../../utils/observe/node/files/find-files';
import type { InputKind } from '../../utils/observe/node/read-input';
import { FILES } from '../../utils/record/import-item';
import type { Importer } from '../../utils/record/importer';
import { counted } from './texts';

/** Kinds whose content is told as `file`. */
const PLAIN: readonly InputKind[] = ['text', 'source-map', 'binary', 'archive', 'broken', 'empty'];

/** What folders were not gone into, as one reason; null where nothing was left out. */
export function leftOutReason(left: LeftOut): Message | null {
  const parts = [
    ['cli_left_links', left.links],
    ['cli_left_special', left.special],
    ['cli_left_dependencies', left.dependencies],
    ['cli_left_version_control', left.versionControl],
    ['cli_left_unreadable', left.unreadable.length],
  ] as const;
  const told = parts.flatMap(([key, count]) => (count > 0 ? [counted(key, count)] : []));
  return told.length === 0 ? null : { key: 'coverage_files_left_out', values: [told.join(', ')] };
}

/** What of plain files was looked at, and what not. */
export function scanCoverage(importer: Importer, kinds: ReadonlyMap<InputKind, number>, left: Message | null): void {
  const plain = PLAIN.some((kind) => kinds.has(kind));
  if (!plain && left === null) return;
  const reason =
    left ?? of('coverage_archives_broken', kinds.get('broken')) ?? of('coverage_files_archives', kinds.get('archive'));
  importer.cover(FILES, 'file', reason === null ? 'inspected' : 'partly', reason);
}

const of = (key: string, count = 0): Message | null =>
  count > 0 ? { key: `${key}_${count === 1 ? 'one' : 'other'}`, values: [String(count)] } : null;
