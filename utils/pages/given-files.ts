/** A file as a person gave it, with the way to it in its folder. */
export interface Given {
  readonly name: string;
  readonly file: File;
}

/** As on the command line: what others wrote, and what a repository keeps for itself. */
const PASSED_OVER = new Set(['node_modules', 'bower_components', '.git', '.hg', '.svn', '.jj']);
const MOST = 20_000;

/** Files of an input, with their paths where a folder was chosen. */
export function chosen(files: Iterable<File>): readonly Given[] {
  return [...files]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(
      ({ name }) =>
        !name
          .split('/')
          .slice(1, -1)
          .some((folder) => PASSED_OVER.has(folder)),
    )
    .slice(0, MOST);
}

/** Files and folders that were dropped. To be called while the event lasts; what cannot be read is left out. */
export async function dropped(transfer: DataTransfer): Promise<readonly Given[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return chosen(transfer.files);
  const found: Given[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: Given[]): Promise<void> {
  if (found.length >= MOST) return;
  const name = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) => {
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null));
    });
    if (file !== null) found.push({ name, file });
    return;
  }
  if (PASSED_OVER.has(entry.name)) return;
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return;
    for (const one of some) await walk(one, found);
  }
}
