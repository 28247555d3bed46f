import type { SurfaceId } from '../../model/surface';

/** One text of the markup, raw. */
export interface MarkupText {
  readonly surface: Extract<SurfaceId, 'inline-script' | 'document'>;
  /** Where it stands, as a developer would say it: `meta[name=api-key]`. Several texts may have one label. */
  readonly label: string;
  /** What the value lies under: `api-key`; empty where nothing names it. */
  readonly name: string;
  readonly text: string;
  /** The attribute it is the value of; null for what an element or a node holds itself. */
  readonly attribute: string | null;
  /** Prose and comments: an opaque run among words is no value that an app keeps there. */
  readonly isProse: boolean;
}

/** Nothing shorter is ever kept. */
const RUN = 16;
const OF_RUN = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w+/=.~%:-]/.test(String.fromCharCode(code))));

/** Whether a text could hold a token at all. Looks from the end of each run that there could be: prose is mostly jumped over. */
export function mayHold(text: string): boolean {
  for (let last = RUN - 1; last < text.length; ) {
    let at = last;
    while (at > last - RUN && isOfRun(text.charCodeAt(at))) at -= 1;
    if (at === last - RUN) return true;
    last = at + RUN;
  }
  return false;
}

const isOfRun = (code: number): boolean => code < OF_RUN.length && OF_RUN[code] === 1;

/** Part of a label that the page chose. */
export const short = (text: string): string => text.slice(0, 100);
