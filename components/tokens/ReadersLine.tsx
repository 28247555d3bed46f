import { readersOf } from '../../utils/export/readers';
import type { Sighting } from '../../utils/model/ledger';
import type { SiteFacts } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { plural } from '../ui/format';
import { hostOf, isolated } from '../ui/page-text';

const MOST = 5;

interface ReadersLineProps {
  readonly t: Translate;
  /** Of one token. */
  readonly sightings: readonly Sighting[];
  readonly facts: SiteFacts;
}

/** Who can read a token where it lies, and what stands in the way of more. */
export function ReadersLine({ t, sightings, facts }: ReadersLineProps) {
  const readers = readersOf(sightings, facts);
  if (readers === null) return null;
  const { scripts, policy, pages } = readers;
  return (
    <p class="readers">
      {scripts.length === 0
        ? t('readers_none')
        : [
            plural(t, 'readers_scripts', scripts.length, [listed(scripts)]),
            t(`readers_policy_${policy?.scripts ?? 'unknown'}`),
            ...(policy ? [t(policy.trustedTypes ? 'readers_trusted_types' : 'readers_no_trusted_types')] : []),
            ...(pages.length > 0 ? [t('readers_frames', [listed(pages)])] : []),
          ].join(' ')}
    </p>
  );
}

function listed(origins: readonly string[]): string {
  const shown = origins.slice(0, MOST).map((origin) => isolated(hostOf(origin)));
  return origins.length > MOST ? `${shown.join(', ')}, …` : shown.join(', ');
}
