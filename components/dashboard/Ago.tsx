import { isoTime } from '../../utils/export/format';
import type { Translate } from '../../utils/model/text';
import { formatAgo, formatMoment } from '../ui/format';

/** How long ago, with the moment itself for whoever points at it. */
export function Ago({ t, now, at }: { readonly t: Translate; readonly now: number; readonly at: number }) {
  return (
    <time class="ago" dateTime={isoTime(at)} title={formatMoment(t, at)}>
      {formatAgo(t, at, now)}
    </time>
  );
}
