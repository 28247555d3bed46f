import type { Translate } from '../model/text';
import { browser } from './browser';

/** `_locales` in the browser's language; a key that is missing shows itself, so that it is noticed. */
export const translate: Translate = (key, values = []) =>
  browser.i18n.getMessage(key, values.length === 0 ? undefined : [...values]) || key;
