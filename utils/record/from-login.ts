import { digestOf, redact } from '../engine';
import { endpointTemplate } from '../lib/endpoint-template';
import { hideHost } from '../lib/hidden-host';
import { siteOf } from '../lib/site';
import type { EntryBody } from '../model/ledger';
import type { LoginAnswered, LoginAsked, LoginRandom, ResponseType } from '../model/login';
import type { RequestSent } from '../observe/worker/request-watch';
import type { Naming } from './bodies';

// Only what stands in addresses: bodies of a pushed request (RFC 9126) or of `form_post` are not seen here.

export type LoginBody = Extract<EntryBody, { readonly kind: 'login' }>;
type Document = Pick<RequestSent, 'type' | 'url' | 'initiator' | 'at'>;

const MAX_URL = 16_384;
const MAX_TEXT = 128;
const MAX_SCOPES = 30;
/** Shorter values get no fingerprint. UTF-16 units. */
const MIN_NAMED = 16;
const TYPES: readonly ResponseType[] = ['code', 'token', 'id_token'];
const MODES: readonly string[] = [
  'query',
  'fragment',
  'form_post',
  'jwt',
  'query.jwt',
  'fragment.jwt',
  'form_post.jwt',
  'web_message',
];
/** Of an answer; the registry of OAuth parameters has them. */
const NAMES: readonly string[] = ['access_token', 'code', 'error', 'id_token', 'iss', 'response', 'state'];
const ANSWERS: readonly string[] = ['access_token', 'code', 'error', 'id_token', 'response'];

/**
 * The steps of logins by OAuth that loading a document shows. A login counts for the app that gets the answer; where that is not
 * `counts`, for the site whose page asked, or else for the one that is asked.
 */
export function loginsBy(
  { type, url, initiator, at }: Document,
  naming: Naming,
  counts: (origin: string) => boolean = () => true,
): readonly LoginBody[] {
  if (!isDocument(type) || !url.includes('?')) return [];
  const { origin } = new URL(url);
  const login = loginAskedBy(url, naming);
  if (login !== null) {
    const { app, asked } = login;
    const site = siteOf([app, initiator, origin].find((one) => one !== null && counts(one)) ?? '');
    return site === null ? [] : [{ kind: 'login', at, site, step: 'asked', asked }];
  }
  const answered = loginAnsweredBy(url, naming);
  const site = siteOf(origin);
  if (answered === null || site === null || !counts(origin)) return [];
  return [{ kind: 'login', at, site, step: 'answered', answered }];
}

/** The login for which this address asks, and the origin to which the answer goes; null for any other address. */
export function loginAskedBy(
  url: string,
  naming: Naming,
): { readonly app: string | null; readonly asked: LoginAsked } | null {
  if (url.length > MAX_URL || !url.includes('client_id=') || !URL.canParse(url)) return null;
  const { origin, pathname, searchParams } = new URL(url);
  const client = searchParams.get('client_id');
  const types = typesIn(searchParams.get('response_type'));
  const isElsewhere = searchParams.has('request') || searchParams.has('request_uri');
  if (!client || (types.length === 0 && !isElsewhere)) return null;
  const redirect = searchParams.get('redirect_uri');
  const mode = searchParams.get('response_mode');
  const text = (raw: string) => naming.clean(redact(raw.slice(0, MAX_TEXT)));
  return {
    app: redirect !== null && /^https?:/i.test(redirect) && URL.canParse(redirect) ? new URL(redirect).origin : null,
    asked: {
      destination: hideHost(origin),
      template: text(endpointTemplate(pathname)),
      client: text(client),
      types,
      mode: mode !== null && MODES.includes(mode) ? mode : null,
      challenge: challengeIn(searchParams),
      state: randomIn(searchParams.get('state'), naming),
      nonce: randomIn(searchParams.get('nonce'), naming),
      redirect: redirect === null ? null : text(bare(redirect)),
      redirectHoldsAddress: /[?&][^#]*=(?:https?:|https?%3a|%2f%2f|\/\/)/i.test(redirect ?? ''),
      scopes: (searchParams.get('scope') ?? '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .slice(0, MAX_SCOPES)
        .map(text),
      isElsewhere,
    },
  };
}

/** The answer to a login that this address brings back to the app; null for any other address. */
export function loginAnsweredBy(url: string, naming: Naming): LoginAnswered | null {
  if (url.length > MAX_URL || !URL.canParse(url)) return null;
  const { searchParams } = new URL(url);
  const names = NAMES.filter((name) => searchParams.has(name));
  // A `code` alone may be anything, a voucher or a country.
  const isAnswer = names.some((name) => ANSWERS.includes(name)) && (names.includes('state') || names.includes('iss'));
  return isAnswer ? { names, state: randomIn(searchParams.get('state'), naming)?.name ?? null } : null;
}

export const isDocument = (type: string): boolean => type === 'main_frame' || type === 'sub_frame';

/** Whether the code of an answer still stands in an address. */
export function holdsCodeOf(answer: string, address: string): boolean {
  if (!URL.canParse(answer) || !URL.canParse(address)) return false;
  const code = new URL(answer).searchParams.get('code');
  return code !== null && code !== '' && new URL(address).searchParams.get('code') === code;
}

function typesIn(value: string | null): readonly ResponseType[] {
  const words = new Set((value ?? '').split(/\s+/));
  return TYPES.filter((type) => words.has(type));
}

/** Without a method it is `plain` (RFC 7636 section 4.3). */
function challengeIn(parameters: URLSearchParams): LoginAsked['challenge'] {
  if (!parameters.get('code_challenge')) return 'none';
  return parameters.get('code_challenge_method') === 'S256' ? 'S256' : 'plain';
}

function randomIn(value: string | null, naming: Naming): LoginRandom | null {
  if (value === null || value === '') return null;
  const name = value.length < MIN_NAMED ? null : naming.fingerprint(digestOf(value));
  return { name, bits: Math.floor(value.length * Math.log2(alphabetOf(value))) };
}

function alphabetOf(value: string): number {
  if (/^\d+$/.test(value)) return 10;
  if (/^[\da-f-]+$/i.test(value)) return 16;
  if (/^[a-z]+$|^[A-Z]+$/.test(value)) return 26;
  return /^[a-z\d]+$|^[A-Z\d]+$/.test(value) ? 36 : 64;
}

/** Scheme, host and path. Apps may have schemes of their own. */
function bare(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  if (!URL.canParse(path)) return path;
  const { protocol, host, pathname } = new URL(path);
  return `${protocol}//${hideHost(host)}${endpointTemplate(pathname)}`;
}
