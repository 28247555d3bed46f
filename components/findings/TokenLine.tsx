import { sdkName } from '../../utils/detect/sdk';
import { factTexts } from '../../utils/export/fact-texts';
import { typeName } from '../../utils/export/type-name';
import { isRevealable } from '../../utils/lib/readable-again';
import type { KeysReply } from '../../utils/messages/act-protocol';
import type { RevealReply } from '../../utils/messages/protocol';
import type { Sighting, Token } from '../../utils/model/ledger';
import type { SiteFacts } from '../../utils/model/report';
import type { Location } from '../../utils/model/surface';
import type { Translate } from '../../utils/model/text';
import { LifeLine } from '../tokens/LifeLine';
import { ReadersLine } from '../tokens/ReadersLine';
import { Reveal } from '../tokens/Reveal';
import { formatAgo, formatMoment } from '../ui/format';
import { PageText } from '../ui/PageText';
import { isolated } from '../ui/page-text';
import { surfaceName } from './names';
import { TryKeys } from './TryKeys';

/** Whose it is; the rest is in the export. */
const SHOWN = ['account', 'organisation', 'tenant', 'project'] as const;

interface TokenLineProps {
  readonly t: Translate;
  readonly now: number;
  readonly token: Token;
  readonly sightings: readonly Sighting[];
  readonly facts: SiteFacts;
  /** Null where nothing can be read again. */
  readonly reveal: ((fingerprint: string, location: Location) => Promise<RevealReply>) | null;
  /** Null where nothing can be done to it. */
  readonly tryKeys: ((fingerprint: string) => Promise<KeysReply>) | null;
}

/** One token: redacted preview with its length, *Reveal* for the place where it still lies, type, SDK, whose it is and life. */
export function TokenLine({ t, now, token, sightings, facts, reveal, tryKeys }: TokenLineProps) {
  const { expiresAt } = token.facts;
  const place = sightings.find(({ surface, removedAt }) => removedAt === null && isRevealable(surface));
  const sdk = sdkName(sightings.find(({ profile }) => sdkName(profile) !== null)?.profile);
  return (
    <div class="token">
      <code class="preview">
        <PageText text={token.preview} />
      </code>
      {place && reveal && (
        <Reveal
          t={t}
          name={`${surfaceName(t, place.surface)} ${place.key}`}
          reveal={() =>
            reveal(token.fingerprint, {
              origin: place.origin,
              surface: place.surface,
              key: place.key,
              path: place.path,
            })
          }
        />
      )}
      <span class="token-facts">
        {typeName(t, token.type)}
        {sdk !== null && ` · ${sdk}`}
        {factTexts(token.facts, t, SHOWN, isolated).map((text) => ` · ${text}`)}
        {expiresAt !== undefined && (
          <span title={formatMoment(t, expiresAt)}>
            {' · '}
            {t(expiresAt > now ? 'popup_expires' : 'popup_expired', [formatAgo(t, expiresAt, now)])}
          </span>
        )}
      </span>
      {place && tryKeys && token.facts.algorithm?.startsWith('HS') && (
        <TryKeys t={t} token={token} tryKeys={() => tryKeys(token.fingerprint)} />
      )}
      <ReadersLine t={t} sightings={sightings} facts={facts} />
      <LifeLine t={t} now={now} token={token} facts={facts} />
    </div>
  );
}
