import { factTexts } from '../../utils/export/fact-texts';
import { typeName } from '../../utils/export/type-name';
import { type ReadFile, whereRows } from '../../utils/export/where-rows';
import type { Token, Whereabouts } from '../../utils/model/ledger';
import type { Translate } from '../../utils/model/text';
import { LifeLine } from '../tokens/LifeLine';
import { ReadersLine } from '../tokens/ReadersLine';
import { CopyButton } from '../ui/CopyButton';
import { PageText } from '../ui/PageText';
import { isolated } from '../ui/page-text';
import { Ago } from './Ago';
import { AnomalyList } from './AnomalyList';
import { roleName } from './names';
import { PlacesTable } from './PlacesTable';
import { hashOf } from './route';
import type { ViewProps } from './state';
import { TokenFindings } from './TokenFindings';
import { UsesTable } from './UsesTable';
import { WhereTable } from './WhereTable';

/** All that is known of one token at one site, and where else it is. */
export function TokenPage({ t, now, state, actions, fingerprint }: ViewProps & { readonly fingerprint: string }) {
  const { route, reports, where } = state;
  const report = reports.find(
    ({ site, tokens }) => (route.site === null || site === route.site) && has(tokens, fingerprint),
  );
  const token = report?.tokens.find((one) => one.fingerprint === fingerprint);
  const read = state.imported?.state === 'done' ? state.imported.shown : [];
  const list = (known: Whereabouts) => (
    <WhereTable
      t={t}
      now={now}
      rows={whereRows(known, read, fingerprint)}
      fingerprint={fingerprint}
      site={report?.site ?? route.site}
      copy={actions.copy}
      save={actions.saveWhere}
    />
  );
  const back = (
    <p class="view-back">
      <a href={hashOf({ view: route.view, site: route.site })}>{t('dashboard_back')}</a>
    </p>
  );
  if (!report || !token) {
    return (
      <>
        {back}
        <FileToken t={t} where={where} read={read} fingerprint={fingerprint} copy={actions.copy} />
        {where !== null && list(where)}
      </>
    );
  }
  return (
    <>
      {back}
      <TokenHead t={t} now={now} token={token} copy={actions.copy} />
      <TokenFindings t={t} now={now} report={report} fingerprint={fingerprint} actions={actions} />
      <AnomalyList t={t} now={now} report={report} fingerprint={fingerprint} />
      <section aria-labelledby="lies">
        <h2 id="lies">{t('dashboard_lies')}</h2>
        <PlacesTable t={t} now={now} sightings={own(report.sightings, fingerprint)} />
        <ReadersLine t={t} sightings={own(report.sightings, fingerprint)} facts={report} />
      </section>
      <section aria-labelledby="sent">
        <h2 id="sent">{t('dashboard_sent')}</h2>
        <UsesTable t={t} now={now} uses={own(report.uses, fingerprint)} />
      </section>
      <section aria-labelledby="where">
        <h2 id="where">{t('dashboard_where')}</h2>
        {where === null ? <p class="quiet">{t('dashboard_reading')}</p> : list(where)}
      </section>
      <section aria-labelledby="life">
        <h2 id="life">{t('life_title')}</h2>
        <LifeLine t={t} now={now} token={token} facts={report} open />
      </section>
    </>
  );
}

const has = (tokens: readonly Token[], fingerprint: string) => tokens.some((one) => one.fingerprint === fingerprint);
const own = <Row extends { readonly fingerprint: string }>(rows: readonly Row[], fingerprint: string) =>
  rows.filter((row) => row.fingerprint === fingerprint);

interface FileTokenProps {
  readonly t: Translate;
  readonly where: Whereabouts | null;
  readonly read: readonly ReadFile[];
  readonly fingerprint: string;
  readonly copy: (text: string) => Promise<boolean>;
}

/** The head of a token that no site has shown here: at best files know it. */
function FileToken({ t, where, read, fingerprint, copy }: FileTokenProps) {
  const found = [...(where?.files ?? []).map(({ found }) => found), ...read.flatMap(({ tokens }) => tokens)].filter(
    (one) => one.fingerprint === fingerprint,
  );
  const { type = null, preview = null } = found.find((one) => one.type !== null) ?? {};
  if (found.length === 0) {
    return (
      <div class="view-head">
        <h1>{t(where === null ? 'dashboard_reading' : 'dashboard_no_token')}</h1>
      </div>
    );
  }
  return (
    <div class="token-head">
      <h1>{type === null ? <PageText text={fingerprint} /> : typeName(t, type)}</h1>
      <p class="token-names">
        {preview !== null && (
          <code class="preview">
            <PageText text={preview} />
          </code>
        )}
        <span class="quiet">{t('where_files_alone')}</span>
      </p>
      <p class="token-names">
        <code class="quiet">{fingerprint}</code>
        <CopyButton label={t('popup_copy_fingerprint')} copy={() => copy(fingerprint)} />
      </p>
    </div>
  );
}

interface HeadProps {
  readonly t: Translate;
  readonly now: number;
  readonly token: Token;
  readonly copy: (text: string) => Promise<boolean>;
}

function TokenHead({ t, now, token, copy }: HeadProps) {
  const { expiresAt } = token.facts;
  const facts = factTexts(token.facts, t, undefined, isolated);
  return (
    <div class="token-head">
      <h1>{typeName(t, token.type)}</h1>
      <p class="token-names">
        <code class="preview">
          <PageText text={token.preview} />
        </code>
        <span>{roleName(t, token.role)}</span>
        <span class="quiet">{t('dashboard_at_site', [isolated(token.site)])}</span>
      </p>
      <p class="token-names">
        <code class="quiet">{token.fingerprint}</code>
        <CopyButton label={t('popup_copy_fingerprint')} copy={() => copy(token.fingerprint)} />
      </p>
      <p class="quiet">
        {t('dashboard_first_seen')} <Ago t={t} now={now} at={token.firstSeen} /> · {t('dashboard_last_seen')}{' '}
        <Ago t={t} now={now} at={token.lastSeen} />
        {expiresAt !== undefined && (
          <>
            {' · '}
            {t(expiresAt > now ? 'dashboard_expires' : 'dashboard_expired')} <Ago t={t} now={now} at={expiresAt} />
          </>
        )}
        {facts.map((text) => ` · ${text}`)}
      </p>
    </div>
  );
}
