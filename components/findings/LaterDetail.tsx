import type { FindingDetail, FindingDetailProps } from './FindingDetail';
import { detailId, rowId } from './row-ids';

let Detail: typeof FindingDetail | null = null;

export const hasDetail = (): boolean => Detail !== null;

/** Fetches the code of the detail: no first look needs it. Never rejects; what failed is tried again by the next call. */
export async function fetchDetail(): Promise<void> {
  try {
    Detail ??= (await import('./FindingDetail')).FindingDetail;
  } catch {
    // `LaterDetail` says it.
  }
}

/** The detail, or why it cannot be shown: an update took the files of a window that was open before it. */
export function LaterDetail(props: FindingDetailProps) {
  if (Detail) return <Detail {...props} />;
  return (
    <section id={detailId(props.finding)} aria-labelledby={rowId(props.finding)} class="detail">
      <p role="alert">{props.t('popup_part_missing')}</p>
    </section>
  );
}
