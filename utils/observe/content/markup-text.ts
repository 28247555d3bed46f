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
const RUN = /[\w+/=.~%:-]{16}/;

/** Whether a text could hold a token at all. */
export const mayHold = (text: string): boolean => text.length >= 16 && RUN.test(text);

/** Part of a label that the page chose. */
export const short = (text: string): string => text.slice(0, 100);
