import { isoTime } from '../../utils/export/format';
import { lifeOf } from '../../utils/export/life';
import { lifeText } from '../../utils/export/life-text';
import type { Token } from '../../utils/model/ledger';
import type { SiteFacts } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { formatAgo, formatMoment, plural } from '../ui/format';
import { ChevronIcon } from '../ui/Icons';
import { isolated } from '../ui/page-text';

const MOST = 12;

interface LifeLineProps {
  readonly t: Translate;
  readonly now: number;
  readonly token: Token;
  readonly facts: SiteFacts;
  readonly open?: boolean;
}

/** What became of a token so far, one line for each event; the first ones and the last where there are many. */
export function LifeLine({ t, now, token, facts, open = false }: LifeLineProps) {
  const events = lifeOf(token, facts);
  if (events.length === 0) return null;
  const left = Math.max(0, events.length - MOST);
  const shown = left === 0 ? events : [...events.slice(0, MOST / 2), ...events.slice(-MOST / 2)];
  return (
    <details class="life" open={open}>
      <summary>
        <ChevronIcon />
        {t('life_title')}
      </summary>
      <ol>
        {shown.map((event, index) => (
          <li key={`${event.at} ${lifeText(event, t)}`} class={event.what}>
            <time dateTime={isoTime(event.at)} title={formatMoment(t, event.at)}>
              {formatAgo(t, event.at, now)}
            </time>
            <span>
              {lifeText(event, t, isolated)}
              {left > 0 && index === MOST / 2 - 1 && <span class="life-more">{plural(t, 'life_more', left)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
