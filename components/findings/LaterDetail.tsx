import type { FindingDetailProps } from './FindingDetail';
import type { FixedListProps } from './FixedList';
import type * as Later from './later';
import { detailId, rowId } from './row-ids';

let later: typeof Later | null = null;

/** Whether a finding with this playbook can be opened at once. */
export const hasDetail = (playbook: string): boolean => later !== null && later.playbookAtHand(playbook) !== null;

/**
 * Fetches the code of the detail, and these playbooks: no first look needs them. Never rejects; what failed is tried again by the
 * next call.
 */
export async function fetchDetail(playbooks: Iterable<string> = []): Promise<void> {
  try {
    later ??= await import('./later');
    await later.loadPlaybooks(playbooks);
  } catch {
    // `LaterDetail` says it, or the detail itself.
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
