import type { Translate } from '../../utils/model/text';

/** The answer's status: refusals and errors stand out. */
export function Status({ t, status }: { readonly t: Translate; readonly status: number | null }) {
  if (status === null) return <span class="quiet">{t('dashboard_no_status')}</span>;
  return <span class={status >= 400 ? 'status bad' : 'status'}>{status}</span>;
}
