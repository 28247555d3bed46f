import { type Readers, readersOf } from '../../utils/export/readers';
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
  const { scripts, policy, pages, workers, reach } = readers;
  const named = (origin: string) => withParty(t, origin, readers);
  return (
    <p class="readers">
      {scripts.length === 0
        ? t('readers_none')
        : [
            plural(t, 'readers_scripts', scripts.length, [listed(byParty(readers), named)]),
            t(`readers_policy_${policy?.scripts ?? 'unknown'}`),
            ...(policy ? [t(policy.trustedTypes ? 'readers_trusted_types' : 'readers_no_trusted_types')] : []),
            t(`readers_sending_${reach ?? 'unknown'}`),
            ...(workers.length > 0 ? [t('readers_workers', [listed(workers)])] : []),
            ...(pages.length > 0 ? [t('readers_frames', [listed(pages)])] : []),
          ].join(' ')}
    </p>
  );
}

/** Scripts of others first: of them people do not think. */
function byParty({ scripts, foreign }: Readers): readonly string[] {
  return [...foreign, ...scripts.filter((one) => !foreign.includes(one))];
}

function withParty(t: Translate, origin: string, { foreign, unpinned }: Readers): string {
  const name = isolated(hostOf(origin));
  if (!foreign.includes(origin)) return name;
  return t(unpinned.includes(origin) ? 'readers_unpinned' : 'readers_foreign', [name]);
}

function listed(origins: readonly string[], named = (origin: string): string => isolated(hostOf(origin))): string {
  const shown = origins.slice(0, MOST).map(named);
  return origins.length > MOST ? `${shown.join(', ')}, …` : shown.join(', ');
}
