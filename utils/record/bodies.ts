import { fingerprintOf } from '../identify/fingerprint';
import { redact, resolveMarkers } from '../identify/redact';
import { hideHost } from '../lib/hidden-host';
import type { EntryBody, Grant, PendingLeaf, SightingSeen, TokenSeen } from '../model/ledger';
import type { Credential } from '../model/request';
import type { CookieAttributes, Location, SourcePosition, Witness } from '../model/surface';
import type { Candidate, Confidence, Leaf, TokenFacts } from '../model/token';

/** Turns digests and redaction markers into fingerprints, under the profile key, which stays in the extension's own database. */
export interface Naming {
  readonly fingerprint: (digest: string) => string;
  readonly clean: (text: string) => string;
}

export function namingUnder(profileKey: Uint8Array): Naming {
  const cache = new Map<string, string>();
  const fingerprint = (digest: string) => {
    let known = cache.get(digest);
    if (known === undefined) {
      if (cache.size > 5_000) cache.clear();
      known = fingerprintOf(profileKey, digest);
      cache.set(digest, known);
    }
    return known;
  };
  return { fingerprint, clean: (text) => resolveMarkers(text, fingerprint) };
}

/** One value at one place, as a surface reports it. */
export interface Seen {
  readonly site: string;
  readonly at: number;
  readonly location: Location;
  readonly witness: Witness;
  readonly writer: SourcePosition | null;
  readonly cookie: CookieAttributes | null;
  readonly grant?: Grant | undefined;
}

export type SightingBody = Extract<EntryBody, { readonly kind: 'sighting' }>;

export function sightingBody(seen: Seen, candidate: Candidate, naming: Naming): SightingBody {
  const token = tokenByForm(seen, candidate, naming);
  return {
    kind: 'sighting',
    at: seen.at,
    token,
    sighting: sighting(seen, token.fingerprint, naming, candidate.profile),
  };
}

export function pendingLeaf(seen: Seen, leaf: Leaf, naming: Naming): PendingLeaf {
  const token: TokenSeen = {
    site: seen.site,
    fingerprint: naming.fingerprint(leaf.digest),
    type: 'opaque-token',
    tokenClass: leaf.role === 'refresh' ? 'refresh_token' : leaf.role === 'access' ? 'access_token' : 'session',
    role: leaf.role,
    confidence: 'tentative',
    knownBy: 'use',
    publishable: false,
    preview: leaf.preview,
    length: leaf.length,
    facts: {},
  };
  return {
    site: seen.site,
    fingerprint: token.fingerprint,
    token,
    sighting: sighting(seen, token.fingerprint, naming, leaf.profile),
    at: seen.at,
  };
}

export function removalBody(site: string, at: number, location: Location, naming: Naming): EntryBody {
  return { kind: 'removal', at, site, fingerprint: '', location: placeOf(location, naming) };
}

export function readBody(
  site: string,
  { at, count, reader }: Pick<Extract<EntryBody, { readonly kind: 'read' }>, 'at' | 'count' | 'reader'>,
  location: Location,
  naming: Naming,
): EntryBody {
  return {
    kind: 'read',
    at,
    site,
    location: placeOf(location, naming),
    count,
    reader: reader && lineOf(reader, naming),
  };
}

/** The request around a credential. */
export interface Sent {
  readonly site: string;
  readonly at: number;
  readonly requestId: string;
  readonly method: string;
  readonly destination: string;
  readonly template: string;
  /** As in `TrafficUse`. */
  readonly object?: string | null;
  readonly initiator: string | null;
  readonly frame: 'top' | 'sub' | 'worker';
  readonly witness: Witness;
}

export function useBody(
  sent: Sent,
  credential: Credential,
  naming: Naming,
): Extract<EntryBody, { readonly kind: 'use' }> {
  const { candidate, channel, scheme } = credential;
  const fingerprint = naming.fingerprint(candidate.digest);
  const token: TokenSeen = {
    ...identity(sent.site, fingerprint, candidate, naming),
    confidence: provenBy(sent.witness, credential),
    knownBy: candidate.type === 'opaque-token' ? 'use' : 'both',
  };
  return {
    kind: 'use',
    at: sent.at,
    token,
    use: {
      site: sent.site,
      fingerprint,
      method: naming.clean(sent.method),
      destination: hideHost(sent.destination),
      template: naming.clean(sent.template),
      channel,
      name: naming.clean(credential.name),
      scheme: naming.clean(scheme),
      status: null,
      serverAddress: null,
      initiator: sent.initiator && hideHost(sent.initiator),
      frame: sent.frame,
      witness: sent.witness,
      requestId: sent.requestId,
      ...(sent.object != null && { object: sent.object }),
    },
  };
}

/** The line of script that made the request of a use. */
export function callBody(
  { at, use }: Extract<EntryBody, { readonly kind: 'use' }>,
  witness: Witness,
  caller: SourcePosition,
  naming: Naming,
): EntryBody {
  const { site, fingerprint, method, destination, template, channel, name, frame, initiator } = use;
  const shape = { site, fingerprint, method, destination, template, channel, name, frame, initiator };
  return { kind: 'call', at, ...shape, witness, caller: lineOf(caller, naming) };
}

/** What only the page witnessed never reaches `certain`: a page may lie. */
function provenBy(witness: Witness, { proves, candidate }: Credential): Confidence {
  if (witness === 'page') return candidate.confidence === 'tentative' ? 'tentative' : 'firm';
  return proves || candidate.confidence !== 'tentative' ? 'certain' : 'tentative';
}

function tokenByForm(seen: Seen, candidate: Candidate, naming: Naming): TokenSeen {
  const confidence = seen.witness === 'page' && candidate.confidence === 'certain' ? 'firm' : candidate.confidence;
  return {
    ...identity(seen.site, naming.fingerprint(candidate.digest), candidate, naming),
    confidence,
    knownBy: 'form',
  };
}

function identity(
  site: string,
  fingerprint: string,
  candidate: Candidate,
  naming: Naming,
): Omit<TokenSeen, 'confidence' | 'knownBy'> {
  const { type, tokenClass, role, publishable, preview, length } = candidate;
  const facts = cleanFacts(candidate.facts, naming);
  return { site, fingerprint, type, tokenClass, role, publishable, preview, length, facts };
}

/** Puts fingerprints in the place of the markers in what a token says of itself. */
export function cleanFacts(facts: TokenFacts, { clean }: Naming): TokenFacts {
  const cleaned = (_key: string, fact: unknown) => (typeof fact === 'string' ? clean(fact) : fact);
  return JSON.parse(JSON.stringify(facts), cleaned) as TokenFacts;
}

/** The path and the domains of a cookie are chosen by the site, and may hold a token. */
function cleanCookie(cookie: CookieAttributes, { clean }: Naming): CookieAttributes {
  const { domain, path, partitionKey } = cookie;
  const partition = partitionKey && hideHost(partitionKey);
  return { ...cookie, domain: hideHost(domain), path: clean(redact(path)), partitionKey: partition };
}

const placeOf = ({ origin, surface, key, path }: Location, { clean }: Naming): Location => ({
  origin: hideHost(origin),
  surface,
  key: clean(key),
  path: clean(path),
});

const lineOf = (line: SourcePosition, { clean }: Naming): SourcePosition => ({ ...line, url: clean(line.url) });

/** Field by field: nothing else of the request may come along. */
function cleanGrant({ type, method, client, verifier, secret, code }: Grant, { clean, fingerprint }: Naming): Grant {
  const redeemed = code === undefined ? {} : { code: fingerprint(code) };
  return { type, method: clean(method), client: client && clean(client), verifier, secret, ...redeemed };
}

function sighting(
  { site, location, witness, writer, cookie, grant }: Seen,
  fingerprint: string,
  naming: Naming,
  profile: string | undefined,
): SightingSeen {
  return {
    site,
    fingerprint,
    origin: hideHost(location.origin),
    surface: location.surface,
    key: naming.clean(location.key),
    path: naming.clean(location.path),
    witness,
    writer: writer && lineOf(writer, naming),
    cookie: cookie && cleanCookie(cookie, naming),
    ...(profile !== undefined && { profile }),
    ...(grant && { grant: cleanGrant(grant, naming) }),
  };
}
