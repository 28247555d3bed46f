import type { PageMessage, UnseenReason } from '../../model/page-message';
import type { PassingSurface } from '../../model/surface';
import { dataText } from './data-text';
import { MAX_KEY } from './limits';
import { bare, cut } from './realm';
import { report } from './reporter';
import { stack } from './wrap';

/** A shorter text cannot hold a token that is ever kept. */
const MIN_TEXT = 16;

let told: Record<string, true>;

export function capturePassing(): void {
  told = bare({});
}

/** Something was left alone; told once for each place and reason. */
export function tellUnseen(place: PassingSurface | 'worker', why: UnseenReason): void {
  const key = place + why;
  if (!told[key]) report(() => ['unseen', place, why]);
  told[key] = true;
}

/**
 * Tells what passes by on one surface: a text, or a value that the browser has cloned or made (`dataText`). `at`: where the stack of
 * this moment is not that of the page's call. With a `method` it is something that the page sends, and the key its URL.
 */
export function tellPassing(surface: PassingSurface, key: string, value: unknown, at?: string, method?: string): void {
  // Most of what passes by on a busy page is neither long nor an object.
  if (typeof value === 'string' ? value.length < MIN_TEXT : typeof value !== 'object' || value === null) return;
  report(() => {
    const read = dataText(value);
    const text = read[0];
    if (!read[1]) tellUnseen(surface, text === '' ? 'kind' : 'large');
    if (text.length < MIN_TEXT) return undefined;
    const name = cut(key, MAX_KEY);
    return (
      method === undefined
        ? ['text', surface, name, text, at ?? stack()]
        : ['sent', surface, method, name, text, at ?? stack()]
    ) as PageMessage;
  });
}
