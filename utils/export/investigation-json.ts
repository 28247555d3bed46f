import type { Investigation, Period, Tallies } from '../model/investigation';
import type { Translate } from '../model/text';

/** What was asked for, and by what. Times in epoch milliseconds. */
export interface InvestigationAsked {
  readonly since: number | null;
  readonly until: number | null;
  readonly tokens: readonly string[];
  readonly expectedNetworks: readonly string[];
  readonly version: string;
  /** When it was made. */
  readonly at: number;
}

const SCHEMA = 'https://tokenwitness.dev/schema/investigation.v1.json';

/** The investigation as JSON with times in ISO 8601; see `public/schema/investigation.v1.json`. Ends with a line break. */
export function investigationJson(found: Investigation, asked: InvestigationAsked, t: Translate): string {
  const { files, period, uses, tokens, timeline, anomalies, notJudged, notKnown } = found;
  const report = {
    $schema: SCHEMA,
    tool: { name: 'Tokenwitness', version: asked.version },
    madeAt: iso(asked.at),
    asked: {
      since: asked.since === null ? null : iso(asked.since),
      until: asked.until === null ? null : iso(asked.until),
      tokens: asked.tokens,
      expectedNetworks: asked.expectedNetworks,
    },
    period: periodOf(period),
    uses,
    files: files.map((file) => ({ ...file, period: periodOf(file.period) })),
    tokens: tokens.map(
      ({ from, to, destinations, endpoints, clients, agents, contexts, principals, pattern, ...token }) => ({
        ...token,
        ...{ firstUsed: iso(from), lastUsed: iso(to) },
        pattern: {
          ...pattern,
          busiestDay: { date: iso(pattern.busiestDay.at).slice(0, 10), uses: pattern.busiestDay.uses },
        },
        destinations: talliesOf(destinations),
        endpoints: talliesOf(endpoints),
        clients: talliesOf(clients),
        agents: talliesOf(agents),
        contexts: talliesOf(contexts),
        principals: talliesOf(principals),
      }),
    ),
    timeline: {
      widthSeconds: timeline.width / 1000,
      buckets: timeline.buckets.map((bucket) => ({ ...bucket, from: iso(bucket.from) })),
    },
    anomalies: anomalies.map((one) => ({
      ...one,
      from: iso(one.from),
      to: iso(one.to),
      what: t(one.what.key, one.what.values),
    })),
    notJudged: notJudged.map((one) => ({ ...one, reason: t(one.reason.key, one.reason.values) })),
    notKnown,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const iso = (time: number): string => new Date(time).toISOString();

const periodOf = (period: Period | null) => period && { from: iso(period.from), to: iso(period.to) };

const talliesOf = ({ values, moreUses }: Tallies) => ({
  values: values.map((one) => ({ ...one, from: iso(one.from), to: iso(one.to) })),
  moreUses,
});
