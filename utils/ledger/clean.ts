import { canonicalJson } from '../lib/canonical-json';
import { GRANT_TYPES } from '../lib/grant-types';
import type { EntryBody, PendingLeaf } from '../model/ledger';
import { isCaseBody } from './clean-case';
import { isImportedBody } from './clean-import';
import { isLoginBody } from './clean-login';
import type { CleanBody } from './entry';

// What the chain hashes must be what is stored, and what is a key must be one: bodies are rebuilt from their canonical
// JSON, and the fields that keys and merges rest on are looked at. The rest is the sender's word.

/** Characters of canonical JSON. */
const MAX_BODY = 16_384;
/**
 * Shorter values are never persisted (architecture: privacy): the engine tells of none under 16, but for Supabase's refresh tokens, which
 * are too random to be guessed. UTF-16 code units.
 */
const MIN_VALUE = 12;
const FINGERPRINT = /^tw1_[A-Za-z0-9_-]{22}$/;

const CONFIDENCE = ['tentative', 'firm', 'certain'];
const KNOWN_BY = ['form', 'use', 'both'];
const LOGOUT = ['request', 'navigation', 'cookies', 'person'];
const ANSWERS = ['fixed', 'still-there', 'not-yet-seen'];
const ACTS = ['remove', 'revoke', 'log-out', 'block', 'unblock', 'test'];
const OUTCOMES = ['begun', 'done', 'partly', 'refused', 'failed', 'unclear'];
const WITNESS = ['browser', 'bridge', 'page', 'import'];

const SHAPE = ['method', 'destination', 'template', 'channel', 'name', 'frame'];

type Fields = Readonly<Record<string, unknown>>;

/** Null where the body is malformed, not JSON, or too large. */
export function cleanBody(body: unknown): CleanBody | null {
  const canonical = canonicalJson(body);
  if (canonical === null || canonical.length > MAX_BODY) return null;
  const copy: unknown = JSON.parse(canonical);
  return isBody(copy) ? { body: copy, canonical } : null;
}

export function cleanLeaf(leaf: unknown): PendingLeaf | null {
  const canonical = canonicalJson(leaf);
  if (canonical === null || canonical.length > MAX_BODY) return null;
  const copy: unknown = JSON.parse(canonical);
  return isLeaf(copy) ? copy : null;
}

function isBody(body: unknown): body is EntryBody {
  if (!isRecord(body) || !Number.isFinite(body.at)) return false;
  switch (body.kind) {
    case 'sighting':
      return isSighting(body.sighting) && isTokenOf(body.token, body.sighting);
    case 'use':
      return isUse(body.use) && isTokenOf(body.token, body.use);
    case 'use-outcome':
      return isNamed(body) && isText(body, 'requestId') && isOutcome(body) && isSkew(body.skew);
    case 'removal':
      return isSite(body.site) && (body.fingerprint === '' || isNamed(body)) && isLocation(body.location);
    case 'reveal':
      return isNamed(body) && isLocation(body.location);
    case 'export':
      return isSite(body.site) && isText(body, 'format');
    case 'logout':
      return isSite(body.site) && isLogout(body);
    case 'trial':
      return isNamed(body) && isText(body, 'method', 'destination', 'template') && isStatus(body.status);
    case 'check':
      return isSite(body.site) && isCheck(body);
    case 'act':
      return isNamed(body) && isAct(body);
    case 'anomaly':
      return isSite(body.site) && isAnomaly(body.anomaly);
    case 'protocol':
      return isSite(body.site) && isText(body, 'destination', 'protocol');
    case 'login':
      return isSite(body.site) && isLoginBody(body);
    case 'call':
      return isNamed(body) && isText(body, ...SHAPE) && isOneOf(WITNESS, body.witness) && isLine(body.caller);
    case 'read':
      return isSite(body.site) && isLocation(body.location) && isCount(body.count) && isRecordOrNull(body.reader);
    case 'imported':
      return isImportedBody(body);
    case 'case':
      return isCaseBody(body);
    default:
      return false;
  }
}

function isLeaf(leaf: unknown): leaf is PendingLeaf {
  if (!isRecord(leaf) || !Number.isFinite(leaf.at) || !isNamed(leaf) || !isSighting(leaf.sighting)) return false;
  return isTokenOf(leaf.token, leaf.sighting) && isSame(leaf, leaf.sighting);
}

function isTokenOf(token: unknown, owner: Fields): boolean {
  return (
    isRecord(token) &&
    isNamed(token) &&
    isSame(token, owner) &&
    isText(token, 'type', 'tokenClass', 'role', 'preview') &&
    isOneOf(CONFIDENCE, token.confidence) &&
    isOneOf(KNOWN_BY, token.knownBy) &&
    typeof token.publishable === 'boolean' &&
    typeof token.length === 'number' &&
    token.length >= MIN_VALUE &&
    isFacts(token.facts)
  );
}

/** Each fact is of the kind that its name says, so that whatever shows it may rely on it. */
function isFacts(facts: unknown): boolean {
  if (!isRecord(facts)) return false;
  return Object.entries(facts).every(([name, fact]) => {
    if (/At$|Before$|Since$/.test(name)) return fact === null || Number.isFinite(fact);
    if (/^(?:audience|scopes|inferred|keyPointers|oddities|personal)$/.test(name)) return isTexts(fact);
    return (
      typeof fact ===
      (/^(?:checksumValid|encrypted|canary|unsigned|guessable|revocable)$/.test(name) ? 'boolean' : 'string')
    );
  });
}

function isSighting(sighting: unknown): sighting is Fields {
  if (!isLocation(sighting) || !isNamed(sighting) || !isOneOf(WITNESS, sighting.witness)) return false;
  if (sighting.profile !== undefined && !isText(sighting, 'profile')) return false;
  if (sighting.inHead !== undefined && typeof sighting.inHead !== 'boolean') return false;
  if (sighting.grant !== undefined && !isGrant(sighting.grant)) return false;
  return isRecordOrNull(sighting.writer) && isRecordOrNull(sighting.cookie);
}

function isGrant(grant: unknown): boolean {
  return (
    isRecord(grant) &&
    Object.keys(grant).length === (grant.code === undefined ? 5 : 6) &&
    (grant.code === undefined || (typeof grant.code === 'string' && FINGERPRINT.test(grant.code))) &&
    isOneOf(GRANT_TYPES, grant.type) &&
    isText(grant, 'method') &&
    (grant.client === null || isText(grant, 'client')) &&
    typeof grant.verifier === 'boolean' &&
    typeof grant.secret === 'boolean'
  );
}

function isUse(use: unknown): use is Fields {
  return (
    isRecord(use) &&
    isNamed(use) &&
    isText(use, 'method', 'destination', 'template', 'channel', 'name', 'scheme', 'frame', 'requestId') &&
    isOneOf(WITNESS, use.witness) &&
    (use.initiator === null || isText(use, 'initiator')) &&
    isOutcome(use)
  );
}

function isOutcome({ status, serverAddress }: Fields): boolean {
  return isStatus(status) && (serverAddress === null || typeof serverAddress === 'string');
}

function isSkew(skew: unknown): boolean {
  return skew === undefined || Number.isFinite(skew);
}

function isStatus(status: unknown): boolean {
  return status === null || typeof status === 'number';
}

function isLogout(body: Fields): boolean {
  return (
    isOneOf(LOGOUT, body.how) &&
    isText(body, 'origin', 'method', 'destination', 'template') &&
    Number.isFinite(body.asked)
  );
}

function isAnomaly(anomaly: unknown): boolean {
  return (
    isRecord(anomaly) &&
    isText(anomaly, 'rule', 'token', 'severity') &&
    isMessage(anomaly.what) &&
    Number.isFinite(anomaly.from) &&
    Number.isFinite(anomaly.to) &&
    isRecord(anomaly.evidence)
  );
}

function isCheck(body: Fields): boolean {
  return (
    isText(body, 'finding', 'rule') &&
    isLocation(body.location) &&
    (body.sink === null || isText(body, 'sink')) &&
    isOneOf(['place', 'request', 'traffic'], body.how) &&
    isOneOf(ANSWERS, body.answer)
  );
}

function isAct(body: Fields): boolean {
  return (
    isOneOf(ACTS, body.what) &&
    isOneOf(OUTCOMES, body.outcome) &&
    isText(body, 'destination') &&
    isStatus(body.status) &&
    (body.id === undefined ? body.outcome !== 'begun' : isText(body, 'id')) &&
    (body.targets === undefined || isTexts(body.targets)) &&
    typeof body.withoutArchive === 'boolean'
  );
}

function isMessage(message: unknown): boolean {
  return isRecord(message) && isText(message, 'key') && Array.isArray(message.values);
}

function isLine(line: unknown): boolean {
  return isRecord(line) && isText(line, 'url') && Number.isFinite(line.line) && Number.isFinite(line.column);
}

function isNamed({ site, fingerprint }: Fields): boolean {
  return isSite(site) && typeof fingerprint === 'string' && FINGERPRINT.test(fingerprint);
}

function isSame(a: Fields, b: Fields): boolean {
  return a.site === b.site && a.fingerprint === b.fingerprint;
}

function isLocation(value: unknown): value is Fields {
  return isRecord(value) && isText(value, 'origin', 'surface', 'key', 'path');
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function isSite(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isText(fields: Fields, ...names: readonly string[]): boolean {
  return names.every((name) => typeof fields[name] === 'string');
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isOneOf(members: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && members.includes(value);
}

function isRecordOrNull(value: unknown): boolean {
  return value === null || isRecord(value);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
