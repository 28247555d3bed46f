import type { RequestObservation } from '../model/observation';
import type { Channel } from '../model/request';
import { isCredentialHeader, isPlainHeader, readAuthorization } from './credential-headers';
import type { Match, Place } from './find';
import { find } from './find';
import { knownEmpty } from './known-empty';
import { profileOf } from './profiles';
import { meaningOfName } from './semantics';
import { percentDecoded } from './structure/encoded';
import { joinChunks } from './structure/join-chunks';

/** A credential as it travels, with its raw value. */
export interface Sent {
  readonly channel: Channel;
  readonly name: string;
  readonly scheme: string;
  readonly proves: boolean;
  readonly match: Match;
}

const MIN = 16;
const MAX_CREDENTIALS = 64;
const MAX_PAIRS = 512;

/** Headers in which nothing is: a browser sends the same dozen with each request. */
const { isKnownEmpty, knowEmpty } = knownEmpty();

/** Every credential of a request's headers and URL, at most 64. The URL's path is not among the channels. */
export function credentialsIn({ url, headers }: Pick<RequestObservation, 'url' | 'headers'>): readonly Sent[] {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const sent = [...headers.flatMap(([name, value]) => inHeader(name.toLowerCase(), value, host)), ...inUrl(url)];
  const known = new Set<string>();
  const distinct = sent.filter(({ channel, name, match }) => {
    const id = `${channel}\0${name}\0${match.value}`;
    return !known.has(id) && known.add(id);
  });
  return distinct.slice(0, MAX_CREDENTIALS);
}

function inHeader(name: string, value: string, host: string): readonly Sent[] {
  if (name === 'authorization' || name === 'proxy-authorization') {
    const { scheme, credential } = readAuthorization(value);
    if (credential !== null) return proven('authorization', name, scheme, credential, 'access');
    return scheme === 'basic' ? [] : byForm('authorization', name, scheme, value);
  }
  if (name === 'cookie') return inCookies(value, host);
  if (value.startsWith('{') && profileOf('header', name)) return suspected('header', name, value, 'header');
  if (isCredentialHeader(name)) {
    const { scheme, credential } = readAuthorization(value);
    return credential === null ? [] : proven('header', name, scheme, credential, meaningOfName(name).role);
  }
  if (isKnownEmpty(name, value)) return [];
  const sent = isPlainHeader(name) ? byForm('header', name, '', value) : suspected('header', name, value, null);
  if (sent.length === 0) knowEmpty(name, value);
  return sent;
}

/** The channel alone makes it a token. */
function proven(channel: Channel, name: string, scheme: string, value: string, role: Match['role']): readonly Sent[] {
  if (value.length < MIN || /[\s\0]/.test(value)) return [];
  const known = find(value, { key: name, store: null }).matches.find((match) => match.value === value);
  const match = known ?? opaque(value, role, role === 'api-key' ? 'ambiguous' : 'access_token', name);
  return [{ channel, name, scheme, proves: true, match: { ...match, path: '', confidence: 'certain' } }];
}

function byForm(channel: Channel, name: string, scheme: string, value: string): readonly Sent[] {
  if (value.length < MIN) return [];
  const matches = find(value, { key: '', store: null }).matches.filter(({ type }) => !STRUCTURAL.has(type));
  return matches.map((match) => ({ channel, name, scheme, proves: false, match }));
}

const STRUCTURAL = new Set(['opaque-token', 'session-cookie', 'csrf-token']);

/** Candidates by form, and opaque values that are random or tell by their name. */
function suspected(channel: Channel, name: string, value: string, store: Place['store'], host = ''): readonly Sent[] {
  if (value.length < MIN) return [];
  const found = find(value, { key: name, store, host });
  const matches = [
    ...found.matches,
    ...found.leaves
      .filter(({ entropic }) => entropic)
      .map(({ value, path, role }) => opaque(value, role, 'ambiguous', name, path)),
  ];
  const sent = matches.map((match) => ({ channel, name, scheme: '', proves: false, match }));
  return sent.filter(({ match }) => match.value.length >= MIN);
}

function opaque(value: string, role: Match['role'], tokenClass: Match['tokenClass'], name: string, path = ''): Match {
  const meaning = { type: 'opaque-token', tokenClass, role, confidence: 'tentative', publishable: false } as const;
  const known = { checksumValid: null, environment: null, claims: null, profile: null };
  return { ...meaning, ...known, value, path, name, start: 0, end: value.length };
}

function inCookies(header: string, host: string): readonly Sent[] {
  const pairs = header
    .split(';')
    .slice(0, MAX_PAIRS)
    .flatMap((pair) => {
      const equals = pair.indexOf('=');
      return equals > 0 ? [[pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()] as const] : [];
    });
  return joinChunks(pairs).flatMap(({ key, value }) => suspected('cookie', key, unquoted(value), 'cookie', host));
}

const unquoted = (value: string): string => (/^".*"$/.test(value) ? value.slice(1, -1) : value);

function inUrl(url: string): readonly Sent[] {
  const hash = url.indexOf('#');
  const beforeHash = hash < 0 ? url : url.slice(0, hash);
  const query = beforeHash.indexOf('?');
  const fragment = hash < 0 ? '' : url.slice(hash + 1);
  return [
    ...(query < 0 ? [] : inPairs('query', beforeHash.slice(query + 1))),
    ...inPairs('fragment', fragment.slice(fragment.indexOf('?') + 1)),
  ];
}

function inPairs(channel: 'query' | 'fragment', text: string): readonly Sent[] {
  return text
    .split('&')
    .slice(0, MAX_PAIRS)
    .flatMap((pair) => {
      const equals = pair.indexOf('=');
      if (equals <= 0) return channel === 'fragment' ? byForm(channel, '', '', pair) : [];
      const name = percentDecoded(pair.slice(0, equals)) ?? pair.slice(0, equals);
      const raw = pair.slice(equals + 1);
      const value = percentDecoded(raw) ?? raw;
      return judgeable(name) ? suspected(channel, name, value, 'url') : byForm(channel, name, '', value);
    });
}

/** Names of OAuth and of signed links whose values are random and no credential of their own. */
const judgeable = (name: string): boolean =>
  !/^(?:state|nonce|code_challenge|code|session_state|x-amz-(?:signature|credential|algorithm|date)|x-goog-(?:signature|credential)|sig|signature|hash|v|_|cb|key-pair-id|policy|gclid|fbclid|msclkid|utm_\w{1,20})$/i.test(
    name,
  );
