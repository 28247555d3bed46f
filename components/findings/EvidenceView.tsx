import { Fragment } from 'preact';
import type { Reads, Sighting, Use } from '../../utils/model/ledger';
import type { Reference } from '../../utils/model/report';
import type { SourcePosition } from '../../utils/model/surface';
import type { Translate } from '../../utils/model/text';
import { formatAgo, formatMoment, plural } from '../ui/format';
import { PageText } from '../ui/PageText';
import { hostOf, isolated } from '../ui/page-text';
import type { Evidence } from './evidence';
import { surfaceName } from './names';

const MOST = 8;
const READERS_SHOWN = 3;

interface EvidenceViewProps {
  readonly t: Translate;
  readonly now: number;
  readonly evidence: Evidence;
  readonly references: readonly Reference[];
}

/** Where it lies and who wrote it, where it was sent, and what to read on. */
export function EvidenceView({ t, now, evidence: { sightings, uses }, references }: EvidenceViewProps) {
  return (
    <>
      <ul class="evidence">
        {sightings.slice(0, MOST).map((sighting) => (
          <SightingItem
            key={`${sighting.origin} ${sighting.surface} ${sighting.key} ${sighting.path} ${sighting.fingerprint}`}
            t={t}
            now={now}
            sighting={sighting}
          />
        ))}
        {uses.slice(0, MOST).map((use) => (
          <UseItem
            key={`${use.method} ${use.destination}${use.template} ${use.channel} ${use.name} ${use.fingerprint}`}
            t={t}
            now={now}
            use={use}
          />
        ))}
        <More t={t} count={Math.max(0, sightings.length - MOST) + Math.max(0, uses.length - MOST)} />
      </ul>
      {references.length > 0 && (
        <ul class="references" aria-label={t('popup_references')}>
          {references.map(({ id, title, url }) => (
            <li key={id}>
              <a href={url} target="_blank" rel="noopener noreferrer" title={title}>
                {id}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function SightingItem({
  t,
  now,
  sighting,
}: {
  readonly t: Translate;
  readonly now: number;
  readonly sighting: Sighting;
}) {
  const { surface, key, path, writer, reads, removedAt, lastSeen } = sighting;
  return (
    <li>
      <span class="evidence-what">
        {surfaceName(t, surface)} <PageText text={key} code />
        {path !== '' && (
          <>
            {' '}
            <PageText text={path} code />
          </>
        )}
      </span>
      <span class="evidence-note">
        {writer === null ? (
          t('popup_writer_unknown')
        ) : surface === 'inline-script' ? (
          t('popup_line_in_script', [String(writer.line), String(writer.column)])
        ) : (
          <>
            {t('popup_written_by')} <Line t={t} line={writer} />
          </>
        )}
        {' · '}
        <span title={formatMoment(t, removedAt ?? lastSeen)}>
          {t(removedAt === null ? 'popup_seen' : 'popup_removed', [formatAgo(t, removedAt ?? lastSeen, now)])}
        </span>
      </span>
      {reads && <ReadNote t={t} reads={reads} />}
    </li>
  );
}

/** How often it was read, and the lines that did. */
function ReadNote({ t, reads: { count, readers } }: { readonly t: Translate; readonly reads: Reads }) {
  return (
    <span class="evidence-note">
      {plural(t, 'popup_read_times', count)}
      {readers.length > 0 && ` ${t('popup_by')} `}
      {readers.slice(0, READERS_SHOWN).map((reader, index) => (
        <Fragment key={`${reader.url}:${reader.line}:${reader.column}`}>
          {index > 0 && ', '}
          <Line t={t} line={reader} />
        </Fragment>
      ))}
      {readers.length > READERS_SHOWN && ', …'}
    </span>
  );
}

/** The script's file name, line and column, and whose it is; the whole address is in the tooltip. */
function Line({ t, line: place }: { readonly t: Translate; readonly line: SourcePosition }) {
  const { original, party } = place;
  const file = place.url.split('/').pop() || place.url;
  const at = original ?? { source: file, line: place.line, column: place.column };
  return (
    <span title={place.url}>
      <PageText text={`${at.source}:${at.line}:${at.column}`} code />
      {party !== undefined && ` (${t(`popup_writer_${party}`, [isolated(hostOf(new URL(place.url).origin))])})`}
    </span>
  );
}

function UseItem({ t, now, use }: { readonly t: Translate; readonly now: number; readonly use: Use }) {
  const how = use.scheme === '' ? use.name : `${use.name}: ${use.scheme} …`;
  return (
    <li>
      <span class="evidence-what">
        <PageText text={`${use.method} ${hostOf(use.destination)}${use.template}`} code />
      </span>
      <span class="evidence-note">
        {t(`popup_channel_${use.channel}`)} <PageText text={how} code />
        {' · '}
        {use.status === null ? t('popup_no_status') : use.status}
        {' · '}
        <span title={formatMoment(t, use.lastSeen)}>
          {plural(t, 'popup_times', use.count)}, {formatAgo(t, use.lastSeen, now)}
        </span>
      </span>
    </li>
  );
}

function More({ t, count }: { readonly t: Translate; readonly count: number }) {
  return count > 0 ? <li class="evidence-note">{plural(t, 'popup_evidence_more', count)}</li> : null;
}
