import type { TabReport } from '../../utils/messages/protocol';
import type { Translate } from '../../utils/model/text';
import { LaterFixed } from '../findings/LaterDetail';
import { OpenFindings } from '../findings/OpenFindings';
import { ordered } from '../findings/order';
import { rowId } from '../findings/row-ids';
import { useOpened } from '../findings/use-opened';
import { Announcer } from '../ui/Announcer';
import { formatNumber } from '../ui/format';
import type { PopupActions } from './actions';
import { CoverageLine } from './CoverageLine';
import { Footer } from './Footer';
import { SiteBar } from './SiteBar';
import { StateNote } from './StateNote';
import { useCommands } from './use-commands';
import { VerdictHead } from './VerdictHead';
import { headline } from './verdict';

interface PopupProps {
  readonly report: TabReport;
  readonly t: Translate;
  /** Epoch milliseconds; moves on while the popup is open. */
  readonly now: number;
  readonly actions: PopupActions;
}

/** The whole popup. Everything it shows comes in by `report`, everything it wants goes out by `actions`. */
export function Popup({ report: tab, t, now, actions }: PopupProps) {
  const { report } = tab;
  const findings = report === null ? [] : ordered(report.findings);
  const opened = useOpened(findings);
  const [openId, openFinding] = opened;
  const [commands, notice] = useCommands(t, tab, actions);
  const open = findings.find(({ id }) => id === openId);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (!open) return actions.close();
    openFinding(null);
    document.getElementById(rowId(open))?.focus();
  };
  const restricted = tab.state === 'restricted' || tab.state === 'error' || tab.state === 'not-granted';
  const title = headline(t, tab);
  return (
    <main class="popup" onKeyDown={onKeyDown}>
      <SiteBar t={t} tab={tab} commands={commands} />
      <Announcer text={title} />
      {/* Firefox makes whatever scrolls a tab stop; where there is a list, that is the stop. */}
      <div class="scroll" tabIndex={findings.length > 0 ? -1 : undefined}>
        <VerdictHead t={t} now={now} title={title} report={restricted ? null : report} />
        <StateNote t={t} tab={tab} commands={commands} />
        {report !== null && !restricted && findings.length > 0 && (
          <section class="findings">
            <h2 class="sr-only">{t('popup_findings', [formatNumber(t, findings.length)])}</h2>
            <OpenFindings
              t={t}
              now={now}
              findings={findings}
              facts={report}
              opened={opened}
              copy={commands.copy}
              reveal={actions.reveal}
              acts={actions}
              check={actions.check}
            />
          </section>
        )}
        {report !== null && !restricted && (
          <LaterFixed t={t} now={now} report={report} gone={tab.gone ?? []} check={actions.check} />
        )}
      </div>
      {report !== null && !restricted && (
        <CoverageLine t={t} coverage={report.coverage} undecided={report.undecided} onAllow={commands.allow} />
      )}
      <div role="status" class={notice?.failed ? 'notice failed' : 'notice'}>
        {notice?.text}
      </div>
      {report !== null && !restricted && <Footer t={t} tab={tab} commands={commands} />}
    </main>
  );
}
