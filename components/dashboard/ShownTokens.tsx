import { useMemo, useState } from 'preact/hooks';
import { typeName } from '../../utils/export/type-name';
import { formatNumber, plural } from '../ui/format';
import { PageText } from '../ui/PageText';
import { Ago } from './Ago';
import type { ImportState, ShownFile } from './import-state';
import { hashOf } from './route';
import type { ViewProps } from './state';

const SHOWN = 50;
const FILES = 3;
const COLUMNS = ['token', 'files', 'places', 'uses', 'first', 'seen'] as const;

interface ShownTokensProps extends ViewProps {
  readonly done: Extract<ImportState, { readonly state: 'done' }>;
}

interface Token {
  readonly fingerprint: string;
  type: string | null;
  preview: string | null;
  readonly files: string[];
  places: number;
  uses: number;
  from: number;
  to: number;
}

/** Every token in the files that were read, with the way to everything else that is known of it. */
export function ShownTokens({ t, now, done }: ShownTokensProps) {
  const tokens = useMemo(() => tokensIn(done.shown), [done]);
  const known = new Set(done.known);
  const [isWhole, setWhole] = useState(false);
  if (tokens.length === 0) return null;
  const shown = isWhole ? tokens : tokens.slice(0, SHOWN);
  return (
    <section aria-labelledby="shown">
      <h2 id="shown">{t('import_tokens_title')}</h2>
      <table class="wide-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" class={column === 'places' || column === 'uses' ? 'col-uses' : undefined}>
                {t(
                  column === 'files' || column === 'places' ? `import_column_${column}` : `dashboard_column_${column}`,
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ fingerprint, type, preview, files, places, uses, from, to }) => (
            <tr key={fingerprint}>
              <th scope="row">
                <a href={hashOf({ view: 'tokens', token: fingerprint })}>
                  {type === null ? <PageText text={fingerprint} code /> : typeName(t, type)}
                </a>{' '}
                {preview !== null && <PageText text={preview} code />}
                {known.has(fingerprint) && <span class="name quiet">{t('import_known')}</span>}
              </th>
              <td data-head={t('import_column_files')}>
                {files.slice(0, FILES).map((name) => (
                  <span key={name} class="name">
                    <PageText text={name} />
                  </span>
                ))}
                {files.length > FILES && (
                  <span class="name quiet">{plural(t, 'where_more', files.length - FILES)}</span>
                )}
              </td>
              <td class="col-uses" data-head={t('import_column_places')}>
                {formatNumber(t, places)}
              </td>
              <td class="col-uses" data-head={t('dashboard_column_uses')}>
                {formatNumber(t, uses)}
              </td>
              <td data-head={t('dashboard_column_first')}>
                <Ago t={t} now={now} at={from} />
              </td>
              <td data-head={t('dashboard_column_seen')}>
                <Ago t={t} now={now} at={to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < tokens.length && (
        <button type="button" class="button small" onClick={() => setWhole(true)}>
          {plural(t, 'where_more', tokens.length - shown.length)}
        </button>
      )}
    </section>
  );
}

/** Those in the most files come first. */
function tokensIn(shown: readonly ShownFile[]): readonly Token[] {
  const all = new Map<string, Token>();
  for (const { file, tokens } of shown) {
    for (const { fingerprint, type, preview, places, morePlaces, uses, from, to } of tokens) {
      const token = all.get(fingerprint) ?? {
        ...{ fingerprint, type, preview, places: 0, uses: 0, from, to },
        files: [],
      };
      all.set(fingerprint, token);
      token.type ??= type;
      token.preview ??= preview;
      token.files.push(file.name);
      token.places += places.length + morePlaces;
      token.uses += uses;
      token.from = Math.min(token.from, from);
      token.to = Math.max(token.to, to);
    }
  }
  return [...all.values()].sort((a, b) => b.files.length - a.files.length || b.uses - a.uses);
}
