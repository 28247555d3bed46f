import { logName } from '../../utils/export/format-name';
import { wrap } from '../../utils/lib/wrap';
import type { BrokenRow, FileRead } from '../../utils/model/investigation';
import { LOG_FORMATS } from '../../utils/observe/logs/formats';
import { many } from './pretty-log-token';
import type { Paint } from './terminal';
import { t } from './texts';

const FILES_SHOWN = 20;
const BROKEN_SHOWN = 3;

/** What was read of each file: format, rows, what was broken and where. Files with something to say come first where there are many. */
export function renderLogFiles(files: readonly FileRead[], paint: Paint): readonly string[] {
  const shown =
    files.length <= FILES_SHOWN
      ? files
      : files.toSorted((a, b) => weight(b) - weight(a) || b.rows - a.rows).slice(0, FILES_SHOWN);
  const more = files.length - shown.length;
  const tried = [...LOG_FORMATS.keys(), 'har'].join(', ');
  return [
    ...shown.flatMap((file) => renderFile(file, paint)),
    ...(more > 0 ? [`  ${t('cli_log_and_more', [String(more)])}`] : []),
    ...(files.some(({ problem }) => problem === 'unknown-format') ? wrap(t('cli_log_tried', [tried]), '  ') : []),
  ];
}

const weight = ({ problem, broken, late }: FileRead): number =>
  Number(problem !== null) * 2 + Number(broken + late > 0);

function renderFile(file: FileRead, paint: Paint): readonly string[] {
  const { name, format, problem, broken, brokenRows, mapping } = file;
  const head = [paint('bold', name), ...(format === null ? [] : [logName(t, file), counts(file)])];
  const lines = [`  ${head.join('  ')}`];
  if (problem !== null)
    lines.push(
      ...wrap(t(`cli_log_problem_${problem.replaceAll('-', '_')}`), '    ').map((line) => paint('yellow', line)),
    );
  if (mapping !== null) {
    const pairs = Object.entries(mapping).map(([field, column]) => `${field}=${column}`);
    lines.push(...wrap(t('cli_log_mapping', [pairs.join(', ')]), '    ').map((line) => paint('dim', line)));
  }
  lines.push(...brokenRows.slice(0, BROKEN_SHOWN).map((row) => paint('yellow', `    ${brokenText(row)}`)));
  if (broken > BROKEN_SHOWN)
    lines.push(paint('yellow', `    ${t('cli_log_broken_more', [(broken - BROKEN_SHOWN).toLocaleString('en')])}`));
  return lines;
}

function counts({ rows, used, otherTokens, outside, otherEvents, late, broken }: FileRead): string {
  const parts: readonly (readonly [string, number, boolean])[] = [
    ['cli_log_rows_used', used, true],
    ['cli_log_rows_other_tokens', otherTokens, otherTokens > 0],
    ['cli_log_rows_outside', outside, outside > 0],
    ['cli_log_rows_other_events', otherEvents, otherEvents > 0],
    ['cli_log_rows_late', late, late > 0],
    ['cli_log_rows_broken', broken, broken > 0],
  ];
  const told = parts.filter(([, , isTold]) => isTold).map(([key, count]) => t(key, [count.toLocaleString('en')]));
  return [many('cli_log_rows', rows), ...told].join(', ');
}

function brokenText({ fault, line, record }: BrokenRow): string {
  const why = t(`cli_log_fault_${fault.replaceAll('-', '_')}`);
  return line === null
    ? t('cli_log_broken_record', [String(record), why])
    : t('cli_log_broken_line', [String(line), why]);
}
