import { sha256Base32 } from '../sha256-base32';

/** What follows the first 77 characters of a fine-grained GitHub token; eight more characters of unknown meaning end it. */
export const githubFineCheckOf = (start: string): string => sha256Base32(start).slice(0, 8);

export const isValidGithubFine = (value: string): boolean =>
  value.slice(77, 85) === githubFineCheckOf(value.slice(0, 77));
