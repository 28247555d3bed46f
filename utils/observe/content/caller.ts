import type { SourcePosition } from '../../model/surface';

// V8: `    at name (https://host/app.js:10:5)`; SpiderMonkey: `name@https://host/app.js:10:5`.
const FRAME = /(?:@|\(|\bat )((?:https?|blob|file|about):[^\s()]{1,1000}):(\d{1,9}):(\d{1,9})\)?$/;

/**
 * The script position that made a call, from the text of an Error's stack: the first frame that belongs to a page script.
 * Query and fragment of the script's URL are dropped. Null where no frame can be read.
 */
export function callerOf(stack: string): SourcePosition | null {
  for (const line of stack.split('\n', 40)) {
    const match = FRAME.exec(line.trimEnd());
    if (!match) continue;
    const [, url = '', row = '', column = ''] = match;
    return { url: url.replace(/[?#].*$/, ''), line: Number(row), column: Number(column) };
  }
  return null;
}
