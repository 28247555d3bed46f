import { BASE32 } from '../../lib/sha256-base32';
import { defineDecoder } from '../decoder';
import { factsFrom, numberIn } from '../fact-fields';

/** Id of the user who owns it, 32 bits before three that are zero. */
export const decoder = defineDecoder('github-pat-fine', (value) => {
  const id = numberIn(value.slice(13, 20), BASE32) / 8;
  return Number.isInteger(id) ? factsFrom({ subject: id }, 'subject') : null;
});
