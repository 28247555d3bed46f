import { isRandom } from './mixed';

/** Parameters that sign an address, end its life or may be redeemed once. */
const TELLING =
  /^(?:x-(?:amz|goog|oss|cos|tos|obs)-.*|sig|signature|sign|hmac|hash_?key|se|skoid|policy|key-pair-id|expires?|exp|hdnts|hdnea|hdntl|__token__|(?:.*[_-])?(?:token|secret|auth|apikey|api[_-]key|password|session|sid|jwt|ticket|otp|nonce|code|magic|invite|credential)(?:[_-]?id)?)$/i;
/** What builds and caches call the version of a file. */
const VERSION =
  /^(?:v|ver|version|rev|revision|r|h|hash|contenthash|cb|cache|cachebust(?:er)?|_|__|t|ts|time|timestamp|m|mtime|b|build|buildid|release|id|import|sha|digest|d|c|n|s|q)$/i;
/** Shorter values are too easily guessed to open anything. */
const MIN_VALUE = 20;
const MAX_QUERY = 8_192;
const MAX_NAME = 100;

/**
 * Whether asking for this URL again might use up what can be used once, or show a right that was meant for the page: its
 * query signs it, or holds a value that looks drawn at random under a name that is no version's.
 */
export function isOneTimeUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { search, username, password } = new URL(url);
  if (username !== '' || password !== '') return true;
  const parameters = search.slice(1, MAX_QUERY).split('&');
  return parameters.some((parameter) => {
    const at = parameter.indexOf('=');
    const name = parameter.slice(0, at < 0 ? MAX_NAME : Math.min(at, MAX_NAME));
    const value = at < 0 ? '' : parameter.slice(at + 1);
    if (TELLING.test(name)) return true;
    return !VERSION.test(name) && value.length >= MIN_VALUE && isRandom(value);
  });
}
