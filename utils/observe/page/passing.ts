import type { UnseenReason } from '../../model/page-message';
import type { PassingSurface } from '../../model/surface';
import { captureDataText } from './data-text';
import { MAX_KEY } from './limits';
import type { Realm } from './realm';
import type { Report } from './reporter';

/** A shorter text cannot hold a token that is ever kept. */
const MIN_TEXT = 16;

/** Tells what passes by on one surface. */
export interface Passing {
  /**
   * A text, or a value that the browser has cloned or made (`captureDataText`). `at`: where the stack of this moment is not that of
   * the page's call. With a `method` it is something that the page sends, and the key its URL.
   */
  readonly tell: (key: string, value: unknown, at?: string, method?: string) => void;
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
  return bare({
    tell: (key: string, value: unknown, at?: string, method?: string) => {
      // Most of what passes by on a busy page is neither long nor an object.
      if (typeof value === 'string' ? value.length < MIN_TEXT : typeof value !== 'object' || value === null) return;
      report(() => {
        const { text, isWhole } = textOf(value);
        if (!isWhole) tellUnseen(text === '' ? 'kind' : 'large');
        if (text.length < MIN_TEXT) return undefined;
        const name = cut(key, MAX_KEY);
        return method === undefined
          ? ['text', surface, name, text, at ?? stack()]
          : ['sent', surface as 'request-body' | 'web-socket', method, name, text, at ?? stack()];
      });
    },
    tellUnseen,
  });
}
