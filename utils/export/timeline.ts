import type { Token } from '../model/ledger';
import type { SiteFacts } from '../model/report';
import type { Translate } from '../model/text';
import { lifeOf } from './life';
import { lifeText } from './life-text';
import type { SiteLog } from './site-log';

/** One thing that happened to a token. `what` names its kind; chart and table show kinds that they do not know as well. */
export interface TimelineEvent {
  readonly at: number;
  readonly what: string;
  readonly text: string;
}

export interface Lane {
  readonly token: Token;
  /** In the order of time. */
  readonly events: readonly TimelineEvent[];
}

type Show = (text: string) => string;

/**
 * What happened to each token of a site, those first to which something happened last: its life, and between its first and last
 * request to a destination each one that the log tells of. `show` is how a text that a page chose is put on the screen.
 */
export function timelineOf(facts: SiteFacts, log: SiteLog, t: Translate, show: Show = (text) => text): readonly Lane[] {
  const requests = Map.groupBy(log.requests, ({ fingerprint }) => fingerprint);
  const lanes = facts.tokens.map((token): Lane => {
    const life = lifeOf(token, facts);
    const told = new Set(life.map(({ at, destination }) => `${at} ${destination}`));
    const sent = (requests.get(token.fingerprint) ?? []).filter(
      ({ at, destination }) => !told.has(`${at} ${destination}`),
    );
    const places = facts.sightings.filter(({ fingerprint }) => fingerprint === token.fingerprint);
    const reads = log.reads.filter(({ at, location }) =>
      places.some(
        ({ origin, surface, key, firstSeen, removedAt }) =>
          origin === location.origin &&
          surface === location.surface &&
          key === location.key &&
          firstSeen <= at &&
          (removedAt === null || at <= removedAt),
      ),
    );
    const events: readonly TimelineEvent[] = [
      ...life.map((event) => ({ at: event.at, what: event.what, text: lifeText(event, t, show) })),
      ...sent.map(({ at, method, destination, template, status }) => ({
        at,
        what: 'sent',
        text: t(status === null ? 'timeline_sent_silent' : 'timeline_sent', [
          show(`${method} ${destination}${template}`),
          String(status ?? ''),
        ]),
      })),
      ...reads.map(({ at, location, reader }) => ({
        at,
        what: 'read',
        text: t(reader === null ? 'timeline_read' : 'timeline_read_by', [
          show(location.key),
          show(reader === null ? '' : `${reader.url}:${reader.line}`),
        ]),
      })),
      ...(facts.anomalies ?? [])
        .filter((anomaly) => anomaly.token === token.fingerprint)
        .map(({ from, rule, what }) => {
          return {
            at: from,
            what: 'anomaly',
            text: `${t(`rule_${rule.replaceAll('-', '_')}_title`)}: ${t(what.key, what.values.map(show))}`,
          };
        }),
    ];
    return { token, events: events.toSorted((a, b) => a.at - b.at) };
  });
  const last = ({ events }: Lane) => events.at(-1)?.at ?? 0;
  return lanes.filter(({ events }) => events.length > 0).toSorted((a, b) => last(b) - last(a));
}
