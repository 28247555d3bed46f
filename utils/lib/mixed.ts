import { isWordlike } from './words';

/** Whether capitals, small letters and digits are all there: of 22 random base62 characters 98 % are so, of names few. */
export const isMixed = (value: string): boolean => /[A-Z]/.test(value) && /[a-z]/.test(value) && /\d/.test(value);

/** Whether there are letters and digits that do not read like words: weeds names out where a value has no form of its own. */
export const isRandom = (value: string): boolean => /[A-Za-z]/.test(value) && /\d/.test(value) && !isWordlike(value);
