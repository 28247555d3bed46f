import { wordsOf } from '../lib/words';
import type { TokenRole } from '../model/token';
import { HARMLESS_BRANCHES } from './not-tokens';

/**
 * How much a name tells. `strong`: it can only be a credential (`access_token`). `telling`: `token`, `secret`. `weak`: `auth`,
 * `session`. `negative`: it speaks of a token without holding one (`token_type`, `accessTokenExpires`).
 */
export type Strength = 'strong' | 'telling' | 'weak' | 'none' | 'negative';

export interface NameMeaning {
  readonly role: TokenRole;
  readonly strength: Strength;
}

const NONE: NameMeaning = { role: 'unknown', strength: 'none' };
const NEGATIVE: NameMeaning = { role: 'unknown', strength: 'negative' };

const TERMS: ReadonlyMap<string, NameMeaning> = new Map(
  (
    [
      [
        'csrf',
        'strong',
        'csrf xsrf csrftoken xsrftoken authenticitytoken requestverificationtoken antiforgery csrfmiddlewaretoken',
      ],
      ['refresh', 'strong', 'refreshtoken refreshkey remembertoken rememberme'],
      ['id', 'strong', 'idtoken identitytoken'],
      ['session', 'strong', 'sessionid sessiontoken sessionkey sessid phpsessid jsessionid'],
      [
        'api-key',
        'strong',
        `apikey apitoken apisecret appkey appsecret accesskey secretkey clientsecret adminsecret privatekey secretaccesskey adminkey
        personalaccesstoken subscriptionkey masterkey servicekey servicerolekey consumersecret signingsecret apppassword admintoken
        bottoken authkey`,
      ],
      [
        'access',
        'strong',
        'accesstoken authtoken authenticationtoken bearer bearertoken oauthtoken usertoken jwt logintoken signintoken securitytoken ssotoken providertoken authorization',
      ],
      ['api-key', 'telling', 'secret'],
      ['access', 'telling', 'token'],
      ['access', 'weak', 'auth credential oauth sso'],
      ['session', 'weak', 'session sess sid'],
      ['api-key', 'weak', 'pat apikeys'],
    ] as const
  ).flatMap(([role, strength, terms]) => terms.split(/\s+/).map((term) => [term, { role, strength }] as const)),
);

/** Those that count at the end of a word, too. */
const SUFFIXES = [...TERMS].filter(([term, { strength }]) => term.length >= 8 && strength === 'strong');

const AFTER = new Set(
  `expires expire expiry expiration exp at in type count ttl time timestamp date url uri endpoint path hash version name label title
  length limit used usage status state nonce verifier challenge scope scopes hint theme color enabled valid required format config
  provider issuer id ids index prefix header param field method algorithm max min total price symbol address start recording replay
  number error message description text placeholder parser pattern list page etag integrity checksum digest sha md
  revision commit build chunk fingerprint guid uuid salt iv`.split(/\s+/),
);
const BEFORE = new Set(
  `max min total num used prompt completion input output next prev previous page continuation sync design push fcm apns device
  color syntax cancel cancellation lex invite no has is use show hide expired invalid missing per replay visitor analytics tracking telemetry
  upload widget public publishable pubnub anon anonymous recording rum browser viewer stream hls tab window erc native governance`.split(
    /\s+/,
  ),
);
/** Things that apps number at random, and that open nothing. */
const THINGS = new Set(
  'device visitor anonymous client installation install build request trace span correlation machine browser tab window message event'.split(
    ' ',
  ),
);
const THING_IDS = new Set([...THINGS].map((thing) => `${thing}id`));
const NEUTRAL = new Set('value data current raw string plain content text 0 body result payload'.split(' '));
const HOLDERS = new Set(
  'token tokens auth authtokens credential credentials session jwt oauth authentication login'.split(' '),
);
const SHORT: Readonly<Record<string, TokenRole>> = { access: 'access', refresh: 'refresh', id: 'id', bearer: 'access' };

/** What a key says of its value, read together with the keys above it, outermost first. */
export function meaningOfPath(keys: readonly string[]): NameMeaning {
  const own = keys.at(-1) ?? '';
  const parents = keys.slice(0, -1);
  if (parents.some((parent) => wordsOf(parent).some((word) => HARMLESS_BRANCHES.has(word.toLowerCase()))))
    return NEGATIVE;
  const name = own.toLowerCase();
  const meaning = meaningOfName(own);
  const parent = parents.at(-1);
  if (parent === undefined || meaning.strength === 'strong' || meaning.strength === 'negative') return meaning;
  if (NEUTRAL.has(name) || /^\d+$/.test(name)) return meaningOfPath(parents);
  const role = SHORT[name];
  const above = wordsOf(parent).map((word) => word.toLowerCase());
  const holder = above.some(
    (word) => word.endsWith('tokens') || (HOLDERS.has(word) && (role !== 'id' || word === 'token')),
  );
  if (role && holder) return { role, strength: 'strong' };
  if (meaning.strength === 'none') return NONE;
  const outer = meaningOfName(parent);
  return outer.strength === 'strong'
    ? outer
    : outer.role === 'session' && name === 'token'
      ? { ...meaning, role: 'session' }
      : meaning;
}

/** What one name says. Reads its first 256 characters. */
export function meaningOfName(name: string): NameMeaning {
  const words = wordsOf(name.slice(0, 256)).map((word) => word.toLowerCase());
  for (let length = Math.min(4, words.length); length > 0; length--) {
    for (let at = words.length - length; at >= 0; at--) {
      const meaning = meaningOfTerm(words.slice(at, at + length).join(''), length);
      if (!meaning) continue;
      if (words[at + length] !== undefined && AFTER.has(words[at + length] ?? '')) return NEGATIVE;
      if (meaning.strength !== 'strong' && (BEFORE.has(words[at - 1] ?? '') || AFTER.has(words[at - 1] ?? '')))
        return NEGATIVE;
      if (meaning.strength === 'weak' && words.slice(at + length).some((word) => !/^v?\d*$/.test(word))) continue;
      return meaning;
    }
  }
  const last = words.at(-1) ?? '';
  if (last === 'id' || last === 'user') return THINGS.has(words.at(-2) ?? '') ? NEGATIVE : NONE;
  return AFTER.has(last) || THING_IDS.has(last) ? NEGATIVE : NONE;
}

function meaningOfTerm(term: string, words: number): NameMeaning | undefined {
  const exact = TERMS.get(term);
  if (exact || words > 1 || term.length < 9) return exact;
  return SUFFIXES.find(([suffix]) => term.endsWith(suffix))?.[1];
}
