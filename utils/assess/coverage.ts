import type { SiteFacts, Undecided } from '../model/report';
import type { SurfaceId } from '../model/surface';
import type { Rule } from './rule';

/** What a rule could not see on this site: one row per needed surface that nobody inspected. */
export function blindSpots(id: string, rule: Rule, facts: SiteFacts): readonly Undecided[] {
  return rule.needs.flatMap((surface) => {
    const row = facts.coverage.find((one) => one.surface === surface);
    if (row ? row.state !== 'not-inspected' : wasSeen(surface, facts)) return [];
    const message = row?.reason ?? { key: `unknown_not_inspected_${surface.replaceAll('-', '_')}`, values: [] };
    return [{ rule: id, location: { origin: '', surface, key: '', path: '' }, message }];
  });
}

/** Without a coverage row, something seen on a surface is the proof that somebody looked. */
function wasSeen(surface: SurfaceId, facts: SiteFacts): boolean {
  if (facts.sightings.some((sighting) => sighting.surface === surface)) return true;
  return surface === 'request-header' && facts.requestsWatched > 0;
}
