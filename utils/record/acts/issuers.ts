import { isHiddenHost } from '../../lib/hidden-host';
import { originOf } from '../../lib/site';
import type { Sighting, Token, Use } from '../../model/ledger';
import type { Login } from '../../model/login';
import type { SurfaceId } from '../../model/surface';

interface Facts {
  readonly tokens: readonly Token[];
  readonly sightings: readonly Sighting[];
  readonly uses: readonly Use[];
  readonly logins: readonly Login[];
}

const ANSWERS: ReadonlySet<SurfaceId> = new Set(['response-body', 'response-header']);
const ADDRESS = /https?:\/\/[^\s/?#]+/;
/** Was redacted, or is longer than what is kept. */
const UNKNOWN = /[{}…\s]|tw1_|\[/;

/**
 * Issuers that may be asked about a token: this browser saw their origin give it in an answer, or take it with a status of 2xx. Those
 * that gave it come first. Of answers a page may lie, so that its word counts for its own origin, and for one at which the browser
 * itself saw a login of this site come back. A claim alone makes no issuer. Where its origin was seen, it tells the path: that of the
 * token itself, or of one in the same answer; what else a page has made up tells nothing. The plain origin is the second try. Not to
 * a host of which a part is hidden.
 */
export function issuersOf(
  { fingerprint }: Pick<Token, 'fingerprint'>,
  { tokens, sightings, uses, logins }: Facts,
): readonly string[] {
  const answers = sightings.filter((one) => one.fingerprint === fingerprint && ANSWERS.has(one.surface));
  const returned = new Set(logins.flatMap(({ answered, asked }) => (answered > 0 ? asked.destination : [])));
  const gave = answers.flatMap(({ surface, key, origin, witness }) => {
    const from = ADDRESS.exec(key)?.[0] ?? (surface === 'response-header' ? origin : null);
    return from !== null && (witness === 'browser' || from === origin || returned.has(from)) ? from : [];
  });
  const seen = [...new Set([...gave, ...takersOf(fingerprint, uses)])].filter(isOpen);
  const beside = sightings.filter((one) => answers.some((answer) => isSameAnswer(one, answer)));
  const claiming = new Set([fingerprint, ...beside.map((one) => one.fingerprint)]);
  const claimed = tokens.flatMap(({ fingerprint: of, facts: { issuer } }) =>
    !claiming.has(of) || issuer === undefined || UNKNOWN.test(issuer) || !URL.canParse(issuer) ? [] : issuer,
  );
  return [...new Set(seen.flatMap((origin) => [...claimed.filter((issuer) => originOf(issuer) === origin), origin]))];
}

/** Origins that this browser saw take the token with a status of 2xx. */
export function takersOf(fingerprint: string, uses: readonly Use[]): readonly string[] {
  const took = uses.flatMap((use) => {
    const isTaken = use.status !== null && use.status >= 200 && use.status < 300;
    return use.fingerprint === fingerprint && use.witness === 'browser' && isTaken ? use.destination : [];
  });
  return [...new Set(took)].filter(isOpen);
}

const isOpen = (origin: string): boolean => !isHiddenHost(origin) && URL.canParse(origin);

/** What came in one answer was seen at one moment, by one witness. */
const isSameAnswer = (one: Sighting, other: Sighting): boolean =>
  one.surface === other.surface &&
  one.origin === other.origin &&
  one.key === other.key &&
  one.witness === other.witness &&
  one.firstSeen === other.firstSeen;

/**
 * The client that got the token, as its grant or the token itself tells; empty where that is not known or was redacted. It is a
 * proposal that a person sees before it is sent.
 */
export function clientOf(
  { fingerprint }: Pick<Token, 'fingerprint'>,
  { tokens, sightings }: Pick<Facts, 'tokens' | 'sightings'>,
): string {
  const isOwn = (one: { readonly fingerprint: string }) => one.fingerprint === fingerprint;
  const told = [
    ...sightings.filter(isOwn).flatMap(({ grant }) => grant?.client ?? []),
    ...tokens.filter(isOwn).flatMap(({ facts }) => facts.client ?? []),
  ];
  return told.find((client) => !UNKNOWN.test(client)) ?? '';
}
