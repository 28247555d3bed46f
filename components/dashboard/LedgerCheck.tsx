import { useState } from 'preact/hooks';
import type { LedgerVerdict } from '../../utils/messages/case-protocol';
import type { Translate } from '../../utils/model/text';
import { CopyButton } from '../ui/CopyButton';
import { formatNumber, listOf, plural } from '../ui/format';
import type { DashboardActions, DashboardState } from './state';

interface LedgerCheckProps {
  readonly t: Translate;
  readonly cases: DashboardState['cases'];
  readonly actions: DashboardActions;
}

/** The end of the chain, to be kept elsewhere, and whether the chain is whole up to one that was. */
export function LedgerCheck({ t, cases: { head, verdict, isBusy }, actions }: LedgerCheckProps) {
  const [known, setKnown] = useState('');
  return (
    <section aria-labelledby="ledger" class="case-forms">
      <h2 id="ledger">{t('ledger_title')}</h2>
      <p class="quiet">{t('ledger_about')}</p>
      <p class="case-buttons">
        <button type="button" class="button" disabled={isBusy} onClick={() => actions.cases.readHead()}>
          {t('ledger_head')}
        </button>
        {head !== null && <CopyButton label={t('ledger_copy')} copy={() => actions.copy(head)} />}
      </p>
      {head !== null && <code class="case-head">{head}</code>}
      <form
        class="case-form"
        onSubmit={(event) => {
          event.preventDefault();
          actions.cases.verify(known);
        }}
      >
        <label>
          {t('ledger_known_head')}
          <input class="field" value={known} onInput={({ currentTarget }) => setKnown(currentTarget.value)} />
        </label>
        <button type="submit" class="button" disabled={isBusy}>
          {t('ledger_verify')}
        </button>
      </form>
      {verdict !== null && (
        <p role="status" class={verdict.brokenAt === null ? 'case-said' : 'dashboard-problem'}>
          {verdictText(t, verdict)}
        </p>
      )}
      {verdict !== null && verdict.unended.length > 0 && (
        <p class="dashboard-problem">
          {plural(t, 'ledger_unended', verdict.unended.length, [listOf(t, verdict.unended.map(String))])}
        </p>
      )}
    </section>
  );
}

function verdictText(t: Translate, { brokenAt, fault, entries, origin }: LedgerVerdict): string {
  if (brokenAt !== null) return t('ledger_broken', [formatNumber(t, brokenAt), fault ?? '']);
  return t(origin === 'proven' ? 'ledger_proven' : 'ledger_unproven', [formatNumber(t, entries)]);
}
