import { isHiddenHost } from '../../lib/hidden-host';
import { originOf } from '../../lib/site';
import type { Sighting, Token, Use } from '../../model/ledger';
import type { SurfaceId } from '../../model/surface';

interface Facts {
  readonly tokens: readonly Token[];
  readonly sightings: readonly Sighting[];
  readonly uses: readonly Use[];
}

const ANSWERS: ReadonlySet<SurfaceId> = new Set(['response-body', 'response-header']);
const ADDRESS = /https?:\/\/[^\s/?#]+/;
/** Was redacted, or is longer than what is kept. */
const UNKNOWN = /[{}…\s]|tw1_|\[/;

/**
 * Issuers that may be asked about a token: this browser saw their origin give it in an answer, or take it with a status of 2xx. Those
 * that gave it come first. A claim alone makes no issuer; where its origin was seen, it tells the path. Not to a host of which a
 * part is hidden.
 */
export function issuersOf(
  { fingerprint }: Pick<Token, 'fingerprint'>,
  { tokens, sightings, uses }: Facts,
): readonly string[] {
  const gave = sightings.flatMap((one) => {
    if (one.fingerprint !== fingerprint || !ANSWERS.has(one.surface)) return [];
    return ADDRESS.exec(one.key)?.[0] ?? (one.surface === 'response-header' ? one.origin : []);
  });
  const took = uses.flatMap((use) => {
    const isTaken = use.status !== null && use.status >= 200 && use.status < 300;
    return use.fingerprint === fingerprint && use.witness === 'browser' && isTaken ? use.destination : [];
  });
  const seen = [...new Set([...gave, ...took])].filter((origin) => !isHiddenHost(origin) && URL.canParse(origin));
  const claimed = tokens.flatMap(({ facts: { issuer } }) =>
    issuer === undefined || UNKNOWN.test(issuer) || !URL.canParse(issuer) ? [] : issuer,
  );
  return seen.flatMap((origin) => {
    const own = claimed.filter((issuer) => originOf(issuer) === origin);
    return own.length > 0 ? [...new Set(own)] : [origin];
  });
}

/**
 * The client that got the token, as its grant or the token itself tells; empty where that is not known or was redacted. It is a
 * proposal that a person sees before it is sent.
 */
export function clientOf({ fingerprint }: Pick<Token, 'fingerprint'>, { tokens, sightings }: Facts): string {
  const isOwn = (one: { readonly fingerprint: string }) => one.fingerprint === fingerprint;
  const told = [
    ...sightings.filter(isOwn).flatMap(({ grant }) => grant?.client ?? []),
    ...tokens.filter(isOwn).flatMap(({ facts }) => facts.client ?? []),
  ];
  return told.find((client) => !UNKNOWN.test(client)) ?? '';
}
