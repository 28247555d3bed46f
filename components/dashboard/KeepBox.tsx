import { formatNumber, plural } from '../ui/format';
import type { ImportState } from './import-state';
import type { ViewProps } from './state';

/** Files that are kept at a time where all are; of more, those alone in which a token was seen. */
const ALL = 200;

interface KeepBoxProps extends ViewProps {
  readonly done: Extract<ImportState, { readonly state: 'done' }>;
}

/** What would be kept of the files that were read, and the button that does it. Nothing is kept without it. */
export function KeepBox({ t, state, actions, done }: KeepBoxProps) {
  const { list, isBusy } = state.kept;
  const known = new Set((list ?? []).flatMap(({ sha256, parts, partsKept }) => (partsKept < parts ? [] : [sha256])));
  const worth = done.shown.length <= ALL ? done.shown : done.shown.filter(({ tokens }) => tokens.length > 0);
  const fresh = worth.filter(({ file }) => !known.has(file.sha256));
  const tokens = fresh.reduce((sum, one) => sum + one.tokens.length, 0);
  const places = fresh.reduce((sum, one) => sum + one.tokens.reduce((of, { places }) => of + places.length, 0), 0);
  return (
    <section class="keep-box" aria-label={t('import_keep')}>
      {fresh.length === 0 ? (
        <p>{t(worth.length === 0 ? 'import_keep_nothing' : 'import_keep_known')}</p>
      ) : (
        <>
          <button type="button" class="button primary" disabled={isBusy} onClick={() => actions.keep(fresh)}>
            {t('import_keep')}
          </button>
          <p>
            {plural(t, 'import_keep_what', fresh.length, [formatNumber(t, tokens), formatNumber(t, places)])}{' '}
            <span class="quiet">{t('import_keep_about')}</span>
          </p>
        </>
      )}
    </section>
  );
}
