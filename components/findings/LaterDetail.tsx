import type { FindingDetailProps } from './FindingDetail';
import type { FixedListProps } from './FixedList';
import type * as Later from './later';
import { detailId, rowId } from './row-ids';

let later: typeof Later | null = null;

export const hasDetail = (): boolean => later !== null;

/** Fetches the code of the detail: no first look needs it. Never rejects; what failed is tried again by the next call. */
export async function fetchDetail(): Promise<void> {
  try {
    later ??= await import('./later');
  } catch {
    // `LaterDetail` says it.
  }
}

/** The detail, or why it cannot be shown: an update took the files of a window that was open before it. */
export function LaterDetail(props: FindingDetailProps) {
  if (later) return <later.FindingDetail {...props} />;
  return (
    <section id={detailId(props.finding)} aria-labelledby={rowId(props.finding)} class="detail">
      <p role="alert">{props.t('popup_part_missing')}</p>
    </section>
  );
}

/** What was fixed; nothing until its code is there. */
export function LaterFixed(props: FixedListProps) {
  return later && <later.FixedList {...props} />;
}
