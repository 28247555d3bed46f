import { useState } from 'preact/hooks';
import type { TabReport } from '../../utils/messages/protocol';
import type { Translate } from '../../utils/model/text';
import { Popup } from '../popup/Popup';
import { AnswerList } from './AnswerList';
import type { Answers, Loaded, PanelActions } from './actions';
import { LoadedView } from './LoadedView';

interface PanelProps {
  readonly report: TabReport;
  readonly answers: Answers;
  /** Null until it was asked for. */
  readonly loaded: Loaded | null;
  readonly t: Translate;
  readonly now: number;
  readonly actions: PanelActions;
}

const WATCHED = new Set(['watching', 'reload-needed', 'private']);

/** The whole panel: the inspected tab as the popup shows it beside the answers, or all that the tools have kept. */
export function Panel({ report, answers, loaded, t, now, actions }: PanelProps) {
  const [view, setView] = useState<'live' | 'loaded'>('live');
  return (
    <div class="panel">
      <nav class="panel-views" aria-label={t('panel_views')}>
        {(['live', 'loaded'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="panel-view"
            aria-current={one === view ? 'page' : undefined}
            onClick={() => setView(one)}
          >
            {t(`panel_${one}`)}
          </button>
        ))}
      </nav>
      {view === 'live' ? (
        <div class="panel-live">
          <Popup report={report} t={t} now={now} actions={actions} />
          <AnswerList t={t} answers={answers} isWatched={WATCHED.has(report.state)} onClear={actions.clear} />
        </div>
      ) : (
        <LoadedView t={t} now={now} loaded={loaded} actions={actions} />
      )}
    </div>
  );
}
