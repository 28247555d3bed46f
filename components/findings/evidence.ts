import type { Sighting, Token, Use } from '../../utils/model/ledger';
import type { Finding, SiteFacts } from '../../utils/model/report';

/** What a finding rests on, the token it is about first. */
export interface Evidence {
  readonly tokens: readonly Token[];
  readonly sightings: readonly Sighting[];
  readonly uses: readonly Use[];
}

const newestFirst = (a: { readonly lastSeen: number }, b: { readonly lastSeen: number }) => b.lastSeen - a.lastSeen;

/**
 * Sightings at the finding's own key come first, then the other places where the same tokens lie. Where the finding is
 * about sending, only uses towards that destination count.
 */
export function evidenceOf(finding: Finding, facts: Pick<SiteFacts, 'tokens' | 'sightings' | 'uses'>): Evidence {
  const concerned = new Set(finding.tokens);
  const { surface, key } = finding.location;
  const isHere = (sighting: Sighting) => sighting.surface === surface && sighting.key === key;
  const sightings = facts.sightings.filter(({ fingerprint }) => concerned.has(fingerprint)).sort(newestFirst);
  const uses = facts.uses
    .filter((use) => concerned.has(use.fingerprint) && (finding.sink === null || use.destination === finding.sink))
    .sort(newestFirst);
  return {
    tokens: finding.tokens.flatMap(
      (fingerprint) => facts.tokens.find((token) => token.fingerprint === fingerprint) ?? [],
    ),
    sightings: [...sightings.filter(isHere), ...sightings.filter((sighting) => !isHere(sighting))],
    uses,
  };
}
