import { consoleLine } from '../surfaces/console-export';
import { isGitLog } from '../surfaces/git-log';

export type FileKind = 'har' | 'storage-state' | 'heap-snapshot' | 'source-map' | 'console' | 'git-log' | 'text';

/** Characters of a file's beginning that tell what it is. */
export const HEAD = 65_536;
const LINES = 40;

/** What a text is by its beginning, whatever its name. */
export function recognise(head: string): FileKind {
  const text = head.slice(0, HEAD).replace(/^\ufeff?\s*/, '');
  if (/^\{\s*"snapshot"\s*:\s*\{\s*"(?:meta|title)"/.test(text)) return 'heap-snapshot';
  if (/^\{\s*"log"\s*:\s*\{/.test(text) && /"(?:entries|creator|pages)"\s*:/.test(text)) return 'har';
  if (isStorageState(text)) return 'storage-state';
  if (
    /^(?:\)\]\}'\s*)?\{/.test(text) &&
    /"version"\s*:\s*"?3\b/.test(text) &&
    /"(?:mappings|sections)"\s*:|"sourcesContent"\s*:/.test(text)
  )
    return 'source-map';
  if (isGitLog(text)) return 'git-log';
  return isConsole(text) ? 'console' : 'text';
}

function isStorageState(text: string): boolean {
  const [, first] = /^\{\s*"(cookies|origins)"\s*:\s*\[/.exec(text) ?? [];
  if (first === undefined) return false;
  if (/^\{\s*"cookies"\s*:\s*\[\s*\{[^}]*"(?:httpOnly|sameSite)"/.test(text)) return true;
  if (/^\{\s*"cookies"\s*:\s*\[\s*\]\s*,\s*"origins"/.test(text)) return true;
  return /^\{\s*"origins"\s*:\s*\[\s*(?:\]|\{\s*"origin"\s*:)/.test(text);
}

/** Below a message of Chrome: a line of a stack. */
const STACK = /^\s+at \S|^\S.{0,400} @ .{1,400}:\d+$/;

/** More than one message begins, and at least half of the lines are such or of their stacks. */
function isConsole(text: string): boolean {
  const lines = text.split('\n', LINES).filter((line) => line.trim() !== '');
  const begun = lines.filter((line) => consoleLine(line) !== null).length;
  const below = lines.filter((line) => STACK.test(line)).length;
  return begun >= 2 && (begun + below) * 2 >= lines.length;
}
