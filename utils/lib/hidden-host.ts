import { sha256 } from './sha256';
import { isWordlike } from './words';

const RUN = /[a-z0-9]{20,}/g;
const HIDDEN = /\bid-[0-9a-f]{12}\b/;

/**
 * A host name or origin in which every long random run, such as a token in a subdomain, is `id-` and 12 hexadecimal digits
 * of its SHA-256: still a valid host, the same for the same run, and not to be turned back. Project names of 20 letters
 * stay, because a token has digits too. Idempotent.
 */
export const hideHost = (host: string): string => host.replace(RUN, (run) => (isRandom(run) ? hidden(run) : run));

export const isHiddenHost = (host: string): boolean => HIDDEN.test(host);

function isRandom(run: string): boolean {
  const digits = run.replace(/[a-z]/g, '').length;
  return digits >= 2 && digits < run.length && !isWordlike(run);
}

function hidden(run: string): string {
  let digits = '';
  for (const byte of sha256(run).subarray(0, 6)) digits += byte.toString(16).padStart(2, '0');
  return `id-${digits}`;
}
