import type { UnseenReason } from '../../model/page-message';
import type { PassingSurface } from '../../model/surface';
import { captureDataText } from './data-text';
import { MAX_KEY } from './limits';
import type { Realm } from './realm';
import type { Report } from './reporter';

/** A shorter text cannot hold a token that is ever kept. */
const MIN_TEXT = 16;

type Sending = Extract<PassingSurface, 'request-body' | 'web-socket'>;

/** Tells what passes by on one surface: texts, and values that the browser has cloned or made (`captureDataText`). */
export interface Passing {
  readonly tell: (key: string, value: unknown, stack?: string) => void;
  /** The same for what the page sends. */
  readonly tellSent: (method: string, url: string, value: unknown, stack?: string) => void;
  /** Something was left alone; told once for each reason. */
  readonly tellUnseen: (why: UnseenReason) => void;
}

export function capturePassing(realm: Realm, report: Report, surface: PassingSurface): Passing {
  const { bare, cut, stack } = realm;
  const textOf = captureDataText(realm);
  const told: Partial<Record<UnseenReason, true>> = bare({});

  const tellUnseen = (why: UnseenReason) => {
    if (told[why]) return;
    told[why] = true;
    report(() => ['unseen', surface, why]);
  };
  const read = (value: unknown): string | undefined => {
    const { text, isWhole } = textOf(value);
    if (!isWhole) tellUnseen('large');
    return text.length < MIN_TEXT ? undefined : text;
  };
  /** Most of what passes by on a busy page is neither. */
  const mayTell = (value: unknown): boolean =>
    typeof value === 'string' ? value.length >= MIN_TEXT : typeof value === 'object' && value !== null;

  return bare({
    tell: (key: string, value: unknown, at?: string) => {
      if (!mayTell(value)) return;
      report(() => {
        const text = read(value);
        return text === undefined ? undefined : ['text', surface, cut(key, MAX_KEY), text, at ?? stack()];
      });
    },
    tellSent: (method: string, url: string, value: unknown, at?: string) => {
      if (!mayTell(value)) return;
      report(() => {
        const text = read(value);
        return text === undefined
          ? undefined
          : ['sent', surface as Sending, method, cut(url, MAX_KEY), text, at ?? stack()];
      });
    },
    tellUnseen,
  });
}
