import { readsLikeWords } from './bigrams';
import { isWordlike } from './words';

const MAX = 200;
/** From here on letters that sound like words by chance are told from words. */
const LONG = 16;
const FILE = /^(?:[A-Za-z][\w-]{0,40}|@[\w-]{1,30})(?:\.(?:[a-z]{2,6}|min)){1,3}$/;
const VERSION = /^v?\d{1,2}(?:\.\d{1,3}){0,2}(?:alpha\d?|beta\d?)?$/i;

/**
 * Path with `{id}` for every segment that names one thing rather than a kind: `/users/42/orders/7f3a` becomes
 * `/users/{id}/orders/{id}`. Numbers, UUIDs, hashes, addresses and whatever is not made of words go. At most 200 characters.
 */
export function endpointTemplate(pathname: string): string {
  const path = pathname.split(/[?#]/, 1)[0] ?? '';
  const segments = path
    .slice(0, 8_192)
    .split('/')
    .map((segment) => (isStatic(segment) ? segment : '{id}'));
  let template = '';
  for (const [index, segment] of segments.entries()) {
    const next = index === 0 ? segment : `${template}/${segment}`;
    if (next.length > MAX - 2) return `${template}/…`;
    template = next;
  }
  return template;
}

function isStatic(raw: string): boolean {
  if (raw === '' || /^[-_~.]{1,2}$/.test(raw)) return true;
  const segment = decoded(raw);
  if (segment === null || segment.length > 48 || /^[-+]?[\d.,:_-]+$/.test(segment))
    return VERSION.test(raw) && /^v/i.test(raw);
  if (VERSION.test(segment)) return true;
  if (segment.includes(':') && !/^[\w-]+:[A-Za-z]+$/.test(segment)) return false;
  if (!/^[A-Za-z0-9_.~:@!$&'()*+,;=-]+$/.test(segment) || /@.+\./.test(segment)) return false;
  if (/^[0-9a-f]{4,}$/i.test(segment) && /\d/.test(segment)) return false;
  if (/\d{3,}/.test(segment) || /^[A-Za-z]{0,6}[_-]\d+$/.test(segment)) return false;
  if (segment.length >= LONG && !readsLikeWords(segment)) return false;
  return (FILE.test(segment) || isPlain(segment)) && isWordlike(segment);
}

/** At least as many letters as anything else, in words of a sensible length. */
function isPlain(segment: string): boolean {
  const letters = segment.replace(/[^A-Za-z]/g, '').length;
  return letters * 2 >= segment.length && segment.split(/[^A-Za-z]+/).every((part) => part.length <= 24);
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
