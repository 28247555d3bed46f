import type { Translate } from '../../utils/model/text';
import { localeOf, plural } from '../ui/format';
import type { ImportState } from './import-state';

interface ImportProgressProps {
  readonly t: Translate;
  readonly progress: Extract<ImportState, { readonly state: 'reading' }>;
  readonly onCancel: () => void;
}

export function ImportProgress({ t, progress: { bytes, total, rows }, onCancel }: ImportProgressProps) {
  const size = new Intl.NumberFormat(localeOf(t), { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const of = (count: number) => size.format(count / 1_000_000);
  return (
    <div class="import-progress">
      <progress max={Math.max(1, total)} value={bytes} aria-label={t('import_reading')} />
      <p class="quiet">
        {t('import_bytes', [of(bytes), of(total)])} · {plural(t, 'import_rows', rows)}
      </p>
      <button type="button" class="button" onClick={onCancel}>
        {t('import_cancel')}
      </button>
    </div>
  );
}
