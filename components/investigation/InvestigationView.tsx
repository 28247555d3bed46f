import { factTexts } from '../../utils/export/fact-texts';
import { SEVERITIES } from '../../utils/export/order';
import { typeName } from '../../utils/export/type-name';
import type { InvestigatedToken, Investigation, NotKnown } from '../../utils/model/investigation';
import type { Reference } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { plural, say } from '../ui/format';
import { AnomalyItem } from './AnomalyItem';
import { FilesTable } from './FilesTable';
import { HoursTable } from './HoursTable';
import { TallyTable } from './TallyTable';
import { TimelineTable } from './TimelineTable';
import { grouped, utc } from './words';

/** What a rule over traffic says of itself. */
export interface TrafficRule {
  readonly references: readonly Reference[];
}

export interface InvestigationViewProps {
  readonly t: Translate;
  readonly found: Investigation;
  readonly ruleOf: (id: string) => TrafficRule | undefined;
}

const KINDS = ['destinations', 'endpoints', 'clients', 'agents', 'contexts', 'principals'] as const;

/** An investigation from the gravest anomaly to what is not known. Opens in a plain page and needs no script there. */
export function InvestigationView({ t, found, ruleOf }: InvestigationViewProps) {
  const { tokens, anomalies, timeline, files } = found;
  return (
    <>
      <section aria-labelledby="anomalies">
        <h2 id="anomalies">{t('investigation_anomalies')}</h2>
        {anomalies.length === 0 && <p>{t('investigation_no_anomalies')}</p>}
        {SEVERITIES.map((severity) => {
          const own = anomalies.filter((one) => one.severity === severity);
          return own.length === 0 ? null : (
            <details key={severity} open={severity !== 'low' && severity !== 'info'}>
              <summary>
                <span class={`severity ${severity}`}>{t(`popup_severity_${severity}`)}</span> {grouped(own.length)}
              </summary>
              <ol class="anomalies">
                {own.map((anomaly) => (
                  <AnomalyItem
                    key={`${anomaly.rule} ${anomaly.token} ${anomaly.from}`}
                    t={t}
                    anomaly={anomaly}
                    rule={ruleOf(anomaly.rule)}
                    link={anchorOf(tokens, anomaly.token)}
                  />
                ))}
              </ol>
            </details>
          );
        })}
      </section>
      <TimelineTable t={t} timeline={timeline} />
      <section aria-labelledby="tokens">
        <h2 id="tokens">{t('investigation_tokens')}</h2>
        {tokens.map((token) => (
          <TokenSection key={token.token} t={t} token={token} found={found} ruleOf={ruleOf} />
        ))}
      </section>
      <FilesTable t={t} files={files} />
      <Unknown t={t} found={found} />
    </>
  );
}

const anchorOf = (tokens: readonly InvestigatedToken[], token: string): string | null => {
  const index = tokens.findIndex((one) => one.token === token);
  return index < 0 ? null : `token-${index + 1}`;
};

function TokenSection({
  t,
  token,
  found,
  ruleOf,
}: {
  readonly t: Translate;
  readonly token: InvestigatedToken;
  readonly found: Investigation;
  readonly ruleOf: InvestigationViewProps['ruleOf'];
}) {
  const { issuedAt, expiresAt } = token.facts;
  const own = found.anomalies.filter((one) => one.token === token.token);
  const rows: readonly (readonly [label: string, value: string])[] = [
    [t('investigation_known_by'), t(`investigation_known_by_${token.knownBy}`)],
    ...(token.aliases.length > 0 ? [[t('investigation_also'), token.aliases.join(', ')] as const] : []),
    ...(issuedAt === undefined ? [] : [[t('investigation_created'), utc(issuedAt)] as const]),
    ...(expiresAt === undefined ? [] : [[t('investigation_expires'), utc(expiresAt)] as const]),
    [t('investigation_first'), utc(token.from)],
    [t('investigation_last'), utc(token.to)],
    [
      t('investigation_uses'),
      [
        grouped(token.uses),
        ...(token.writes > 0 ? [t('investigation_writes', [grouped(token.writes)])] : []),
        ...(token.denied > 0 ? [t('investigation_denied', [grouped(token.denied)])] : []),
        ...(token.failed > 0 ? [t('investigation_failed', [grouped(token.failed)])] : []),
      ].join(', '),
    ],
    ...(token.scope === '' ? [] : [[t('investigation_scope'), token.scope] as const]),
    ...(factTexts(token.facts, t).length === 0
      ? []
      : [[t('investigation_facts'), factTexts(token.facts, t).join(', ')] as const]),
  ];
  return (
    <details class="token" id={anchorOf(found.tokens, token.token) ?? undefined} open={found.tokens.length === 1}>
      <summary>
        <code>{token.token}</code>{' '}
        <span class="quiet">
          {[token.type === null ? '' : typeName(t, token.type), token.preview ?? ''].filter(Boolean).join(' ')}
        </span>{' '}
        <span class="quiet">{plural(t, 'investigation_used', token.uses)}</span>
      </summary>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <HoursTable t={t} pattern={token.pattern} />
      {own.length > 0 && (
        <>
          <h3>{t('investigation_in_order')}</h3>
          <ol class="anomalies">
            {own.map((anomaly) => (
              <AnomalyItem
                key={`${anomaly.rule} ${anomaly.from}`}
                t={t}
                anomaly={anomaly}
                rule={ruleOf(anomaly.rule)}
                link={null}
              />
            ))}
          </ol>
        </>
      )}
      {KINDS.map((kind) => (
        <TallyTable key={kind} t={t} label={t(`investigation_${kind}`)} tallies={token[kind]} />
      ))}
    </details>
  );
}

function Unknown({ t, found: { notKnown, notJudged } }: { readonly t: Translate; readonly found: Investigation }) {
  const sentence = ({ what, count, of }: NotKnown) =>
    plural(t, `cli_log_unknown_${what.replaceAll('-', '_')}`, count, [of]);
  return (
    <section aria-labelledby="not-known">
      <h2 id="not-known">{t('investigation_not_known')}</h2>
      <ul>
        {notKnown.map((one) => (
          <li key={`${one.what} ${one.of}`}>{sentence(one)}</li>
        ))}
        {notJudged.map(({ rule, reason, tokens }) => (
          <li key={`${rule} ${reason.key}`}>{plural(t, 'cli_log_not_judged', tokens, [rule, say(t, reason)])}</li>
        ))}
        {(['server', 'window', 'revoked'] as const).map((limit) => (
          <li key={limit}>{t(`investigation_limit_${limit}`)}</li>
        ))}
      </ul>
    </section>
  );
}
