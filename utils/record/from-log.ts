import { digestOf, inspectRequest, redact } from '../engine';
import { fromBase64url, toBase64url } from '../lib/base64url';
import { boundedMemo, owned } from '../lib/bounded-memo';
import { endpointTemplate } from '../lib/endpoint-template';
import { hideHost } from '../lib/hidden-host';
import { canonicalAddress } from '../lib/ip-address';
import { type SessionEnd, sessionEndOf } from '../lib/session-end';
import { siteOf } from '../lib/site';
import { outcomeOf } from '../lib/traffic-outcome';
import type { NamedUse, SeenToken } from '../model/investigation';
import type { Credential } from '../model/request';
import type { TrafficUse } from '../model/traffic';
import type { LogEvent, LogRecord, LogToken } from '../observe/logs/log-record';
import { cleanFacts, type Naming } from './bodies';
import { folded, objectNamed } from './folded';

/** Shorter values are named nowhere: they could be tried out. */
const SHORTEST = 16;
const LONGEST = 200;
const MOST_HEADERS = 50_000;
const NONE: readonly SeenToken[] = [];
const NO_EVENTS: readonly NamedEvent[] = [];
const FINGERPRINT = /^tw1_[\w-]{22}$/;
/** Issuers' names of tokens, which are no secrets. What is not of this form may be a value in the wrong place. */
const IDS: Readonly<Record<string, RegExp>> = {
  aws: /^[A-Z][A-Z0-9]{15,31}$/,
  k8s: /^(?:JTI=[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|X509SHA256=[\da-f]{64})$/,
};
/** Words of which one stands in whatever `sessionEndOf` knows: only there the address is taken apart. */
const MAY_END = /(?:log|sign)[-_]?o(?:ut|ff)|session|revo/i;
const MOST_TARGET = 8_192;
const NOT_TOLD = 'https://not-told.invalid';

/**
 * What a request did to a token, besides being sent with it. `token` is null where the log names it by its `holder` alone; of `created` it
 * takes the place of the one that the holder stands for.
 */
export interface NamedEvent {
  readonly at: number;
  readonly kind: LogEvent['kind'] | 'logout';
  readonly token: SeenToken | null;
  readonly holder: string;
}

/** Turns records of logs into uses, one for each token that a request carried, with nothing raw left in them. */
export class LogUses {
  readonly #naming: Naming;
  readonly #clean: (text: string) => string;
  readonly #agent: (text: string) => string;
  readonly #address = boundedMemo((text) => canonicalAddress(text) ?? '');
  readonly #destination: (text: string) => Destination;
  readonly #template = boundedMemo((path) => owned(endpointTemplate(path)));
  readonly #tokens = new Map<string, SeenToken>();
  readonly #headers = new Map<string, readonly SeenToken[]>();

  constructor(naming: Naming) {
    this.#naming = naming;
    const clean = (text: string) => naming.clean(redact(text.slice(0, LONGEST)));
    this.#clean = boundedMemo(clean);
    this.#agent = boundedMemo((text) => clean(withoutComments(text)));
    this.#destination = boundedMemo((text) => destinationOf(text, clean));
  }

  of(record: LogRecord): readonly NamedUse[] {
    const { isOperation, tokens, headers, target } = record;
    const destination = this.#destination(record.destination);
    const scope = this.#clean(record.scope) || destination.site;
    const seen = new Set<SeenToken>();
    for (const token of tokens) {
      if (token.kind !== 'value' || FINGERPRINT.test(token.value)) seen.add(this.#named(token, scope));
      else for (const one of this.#inHeader('authorization', asBearer(token.value), destination, scope)) seen.add(one);
    }
    for (const [name, value] of headers)
      for (const one of this.#inHeader(name, value, destination, scope)) seen.add(one);
    const isUrl = !isOperation && /[?#]|:\/\//.test(target);
    const inUrl = isUrl ? inspectRequest({ url: urlOf(target, destination), method: '', headers: [] }) : null;
    for (const credential of inUrl?.credentials ?? []) seen.add(this.#seen(credential, scope));
    if (seen.size === 0) return [];
    const [, host] = isOperation ? [] : (/^[a-z]{2,5}:\/\/([^/?#]{1,300})/i.exec(target) ?? []);
    const name = host === undefined ? destination.name : this.#destination(host).name;
    const template = isOperation ? '' : (inUrl?.template ?? this.#template(target));
    const use = this.#use(record, name, template);
    return [...seen].map((token) => ({ use: { ...use, token: token.token }, token }));
  }

  /** What the request says of the end of tokens: what the log tells itself, and a logout or a revocation that ended well. */
  events(record: LogRecord): readonly NamedEvent[] {
    const { at, isOperation, target } = record;
    const isAsked = !isOperation && MAY_END.test(target.slice(0, MOST_TARGET));
    if (record.events.length === 0 && !isAsked) return NO_EVENTS;
    const scope = this.#clean(record.scope);
    const told = record.events.map(({ kind, token, holder }): NamedEvent => {
      return { at, kind, holder, token: token && this.#named(token, scope) };
    });
    if (!isAsked || (record.outcome ?? outcomeOf(record.status)) !== 'ok') return told;
    const destination = this.#destination(record.destination);
    const end = sessionEndOf(record.method, urlOf(target, destination));
    return end === null ? told : [...told, ...this.#ended(record, end, destination)];
  }

  /**
   * A logout ends what the request was sent with, but for cookies, which a browser sends on to pages that ask for none; a revocation what
   * its address names.
   */
  #ended(record: LogRecord, end: SessionEnd, destination: Destination): readonly NamedEvent[] {
    const { at, target } = record;
    const event = (kind: NamedEvent['kind']) => (token: SeenToken) => ({ at, kind, token, holder: '' });
    const url = inspectRequest({ url: urlOf(target, destination), method: '', headers: [] });
    const inUrl = url.credentials.map((one) => this.#seen(one, this.#clean(record.scope) || destination.site));
    const headers = record.headers.filter(([name]) => name.toLowerCase() !== 'cookie');
    const sent = this.of({ ...record, headers, target: '' }).map(({ token }) => token);
    return [
      ...inUrl.filter(isOfLogin).map(event(end === 'revocation' ? 'revoked' : 'logout')),
      ...sent.filter(isOfLogin).map(event('logout')),
    ];
  }

  /** What a header carries is the same each time; remembered by its digest, so that no value is. */
  #inHeader(name: string, value: string, { origin }: Destination, scope: string): readonly SeenToken[] {
    if (value.length < SHORTEST) return NONE;
    const id = digestOf(`${name} ${origin} ${scope} ${value}`);
    let known = this.#headers.get(id);
    if (known === undefined) {
      if (this.#headers.size >= MOST_HEADERS) this.#headers.clear();
      const { credentials } = inspectRequest({ url: origin, method: '', headers: [[name, value]] });
      known = credentials.length === 0 ? NONE : credentials.map((one) => this.#seen(one, scope));
      this.#headers.set(id, known);
    }
    return known;
  }

  #use(record: LogRecord, destination: string, template: string): Omit<TrafficUse, 'token'> {
    const { at, isOperation, target, status } = record;
    const object = isOperation ? record.object : folded(pathOf(target), template);
    return {
      at,
      method: methodOf(record.method),
      destination,
      template: isOperation ? this.#clean(target) : this.#naming.clean(template),
      object: objectNamed(object, this.#naming),
      status,
      outcome: record.outcome ?? outcomeOf(status),
      client: this.#address(record.client) || null,
      agent: this.#agent(record.agent) || null,
      context: this.#clean(record.context) || null,
      principal: this.#clean(record.principal) || null,
    };
  }

  /** A token that the log names itself. */
  #named({ kind, of, value }: LogToken, scope: string): SeenToken {
    return this.#remembered(`${kind} ${of} ${value}`, () => {
      const bare = { type: null, preview: null, role: 'unknown' as const, facts: {}, aliases: [], scope };
      if (kind === 'value') return { ...bare, token: owned(value), knownBy: 'fingerprint' };
      if (kind === 'id' && IDS[of]?.test(value)) return { ...bare, token: `${of}:${value}`, knownBy: 'identifier' };
      if (kind === 'id' && of === 'k8s-user')
        return { ...bare, token: `${of}:${this.#clean(value)}`, knownBy: 'identifier' };
      const hash =
        kind === 'sha256' ? fromBase64url(value.replaceAll('+', '-').replaceAll('/', '_').replace(/=$/, '')) : null;
      const token = this.#naming.fingerprint(hash?.length === 32 ? toBase64url(hash) : digestOf(value));
      return { ...bare, token, knownBy: 'hash', aliases: hash?.length === 32 ? [`${of}:${value}`] : [] };
    });
  }

  #seen({ candidate }: Credential, scope: string): SeenToken {
    return this.#remembered(`${candidate.digest} ${candidate.type}`, () => {
      const { type, role, preview, facts, digest } = candidate;
      const token = this.#naming.fingerprint(digest);
      return {
        token,
        aliases: [],
        knownBy: 'value',
        type,
        role,
        preview,
        facts: cleanFacts(facts, this.#naming),
        scope,
      };
    });
  }

  #remembered(id: string, make: () => SeenToken): SeenToken {
    let known = this.#tokens.get(id);
    if (known === undefined) {
      if (this.#tokens.size >= 20_000) this.#tokens.clear();
      known = make();
      this.#tokens.set(owned(id), known);
    }
    return known;
  }
}

/** Whether a login may have given it. */
const isOfLogin = ({ role }: SeenToken): boolean => role !== 'api-key' && role !== 'id';

interface Destination {
  /** As it is told. */
  readonly name: string;
  /** For the engine. */
  readonly origin: string;
  readonly site: string;
}

function destinationOf(text: string, clean: (text: string) => string): Destination {
  const bare = text.replace(/^(?:https?|wss?):\/\//i, '');
  const name = clean(bare);
  // Before its parts are told apart and its letters made small, or parts of a token would stay.
  if (bare === '' || name !== bare || /[/?#@\s]/.test(bare) || !URL.canParse(`https://${bare}`))
    return { name, origin: NOT_TOLD, site: name };
  const { host, origin } = new URL(`https://${bare}`);
  return { name: hideHost(host), origin, site: siteOf(origin) ?? hideHost(host) };
}

function urlOf(target: string, { origin }: Destination): string {
  if (/^[a-z]{2,5}:\/\//i.test(target)) return target;
  return target.startsWith('/') ? origin + target : `${origin}/${target}`;
}

/** Path of a target, which may be a whole URL. */
function pathOf(target: string): string {
  const path = target.split(/[?#]/, 1)[0] ?? '';
  const host = path.indexOf('://');
  return host < 0 ? path : path.slice(Math.max(path.indexOf('/', host + 3), 0));
}

const asBearer = (value: string): string => (value.length < SHORTEST ? '' : `Bearer ${value}`);

const methodOf = (method: string): string =>
  /^[a-z-]{1,15}$/i.test(method) ? method.toUpperCase() : method === '' ? '' : 'OTHER';

/** A user agent without what stands in parentheses: systems and versions change, the program stays. Linear. */
function withoutComments(agent: string): string {
  let depth = 0;
  let plain = '';
  for (const character of agent.slice(0, 1_000)) {
    if (character === '(') depth++;
    if (depth === 0) plain += character;
    if (character === ')') depth = Math.max(0, depth - 1);
  }
  return plain.replace(/ {2,}/g, ' ').trim();
}
