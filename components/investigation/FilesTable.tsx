import { logName } from '../../utils/export/format-name';
import type { BrokenRow, FileRead } from '../../utils/model/investigation';
import type { Translate } from '../../utils/model/text';
import { Scrolled } from './Scrolled';
import { grouped, utc } from './words';

const BROKEN_SHOWN = 5;

interface FilesTableProps {
  readonly t: Translate;
  readonly files: readonly FileRead[];
}

/** What each file gave, and what in it could not be read. */
export function FilesTable({ t, files }: FilesTableProps) {
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('investigation_read')}</h2>
      <Scrolled label={t('investigation_read')}>
        <table>
          <caption class="for-readers">{t('investigation_read')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('investigation_file')}</th>
              <th scope="col">{t('investigation_format')}</th>
              <th scope="col" class="number">
                {t('investigation_rows')}
              </th>
              <th scope="col" class="number">
                {t('investigation_with_token')}
              </th>
              <th scope="col" class="number">
                {t('investigation_broken')}
              </th>
              <th scope="col">{t('investigation_first')}</th>
              <th scope="col">{t('investigation_last')}</th>
              <th scope="col">{t('investigation_notes')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.name}>
                <th scope="row">{file.name}</th>
                <td>{logName(t, file)}</td>
                <td class="number">{grouped(file.rows)}</td>
                <td class="number">{grouped(file.used)}</td>
                <td class="number">{grouped(file.broken)}</td>
                <td>{file.period && utc(file.period.from)}</td>
                <td>{file.period && utc(file.period.to)}</td>
                <td>{notes(t, file).join('. ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

function notes(
  t: Translate,
  { problem, mapping, late, outside, otherTokens, otherEvents, broken, brokenRows }: FileRead,
) {
  const counts = [
    ['cli_log_rows_other_tokens', otherTokens],
    ['cli_log_rows_outside', outside],
    ['cli_log_rows_other_events', otherEvents],
    ['cli_log_rows_late', late],
  ] as const;
  const pairs = Object.entries(mapping ?? {}).map(([field, column]) => `${field}=${column}`);
  const more = broken - BROKEN_SHOWN;
  return [
    ...(problem === null ? [] : [t(`cli_log_problem_${problem.replaceAll('-', '_')}`)]),
    ...counts.filter(([, count]) => count > 0).map(([key, count]) => t(key, [grouped(count)])),
    ...(pairs.length > 0 ? [t('cli_log_mapping', [pairs.join(', ')])] : []),
    ...brokenRows.slice(0, BROKEN_SHOWN).map((row) => brokenText(t, row)),
    ...(more > 0 ? [t('cli_log_broken_more', [grouped(more)])] : []),
  ];
}

function brokenText(t: Translate, { fault, line, record }: BrokenRow): string {
  const why = t(`cli_log_fault_${fault.replaceAll('-', '_')}`);
  return line === null
    ? t('cli_log_broken_record', [String(record), why])
    : t('cli_log_broken_line', [String(line), why]);
}
