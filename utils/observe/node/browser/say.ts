import catalogue from '../../../../public/_locales/en/messages.json';
import { translator } from '../../../lib/translate';

/** Sentences of `_locales`, for errors that reach a person through the terminal. */
export const say = translator(catalogue);
