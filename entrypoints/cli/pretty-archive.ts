import type { ArchiveProof, Breach } from '../../utils/archive/check';
import { isoTime } from '../../utils/export/format';
import { caseState, type Told } from '../../utils/lib/case-state';
import type { OwnAct } from '../../utils/model/case';
import type { Entry } from '../../utils/model/ledger';
import type { Checked } from './archive';
import { reportsIn } from './archive-reports';
import { verdictLine } from './pretty';
import { wrap } from './pretty-finding';
import { type Paint, printable } from './terminal';
import { counted, t } from './texts';

/** What a person wrote is shown whole: the ledger takes no more. UTF-16 code units. */
const LONGEST = 4_000;

/** What the checker says, for people: verdict first, then what to compare it with. Ends with a line break. */
export function renderProof(file: string, given: Checked, paint: Paint): string {
  const name = printable(file);
  if ('block' in given)
    return lines([
      paint(['red', 'bold'], t('cli_archive_broken', [name])),
      t('cli_archive_block', [String(given.block)]),
    ]);
  const { breach, manifest, ledger } = printable({ ...given, parts: [], subject: null, handed: [] }, LONGEST);
  const verdict =
    breach !== null
      ? [paint(['red', 'bold'], t('cli_archive_broken', [name])), `${placeOf(breach)}: ${faultText(breach)}`]
      : ledger?.origin === 'proven'
        ? [paint(['green', 'bold'], t('cli_archive_proven', [name]))]
        : [paint(['yellow', 'bold'], t('cli_archive_unproven', [name])), ...wrap(t('cli_archive_unproven_why'), '')];
  if (manifest === null || ledger === null) return lines(verdict);
  const { head, createdAt, tool, parts } = manifest;
  const sizes = [
    counted('cli_archive_entries', ledger.entries),
    counted('cli_archive_checkpoints', ledger.checkpoints),
    counted('cli_archive_parts', parts.length),
  ];
  return lines([
    ...verdict,
    '',
    t('cli_archive_made', [isoTime(createdAt), tool.version]),
    `${sizes.join(', ')}.`,
    t('cli_archive_key', [ledger.keyId ?? '']),
    t('cli_archive_head', [head]),
  ]);
}

function placeOf({ part, entry, at }: Breach): string {
  if (part === null && entry === null) return at === null ? t('cli_place_zip') : t('cli_place_byte', [String(at)]);
  const inPart = part === null ? t('cli_place_known') : t('cli_place_part', [part]);
  if (entry !== null) return t('cli_place_entry', [inPart, String(entry)]);
  return at === null ? inPart : t('cli_place_part_byte', [inPart, String(at)]);
}

function faultText({ fault, part }: Breach): string {
  if (part === null && fault === 'key') return t('cli_fault_other_key');
  if (part === null && fault === 'missing') return t('cli_fault_later_head');
  return t(`cli_fault_${fault.replaceAll('-', '_')}`);
}

/** The case of a whole archive: why, who, what is held, how far it is, what was noted, and what the reports say. */
export function renderCase(given: ArchiveProof, paint: Paint): string {
  const { subject, manifest } = printable({ subject: given.subject, manifest: given.manifest }, LONGEST);
  const state = caseState(subject ?? { events: [] });
  const { opened, closed } = state;
  const title = (key: string) => ['', paint('bold', t(key))];
  const people = opened?.act.people.map(({ role, name }) => `${name} (${role})`) ?? [];
  return lines([
    paint('bold', t('cli_case', [subject?.id ?? '', t(closed === null ? 'cli_case_open' : 'cli_case_closed')])),
    ...wrap(opened?.act.reason ?? '', '  '),
    `  ${[...(manifest?.sites ?? []), ...people].join(', ')}`,
    ...title('cli_case_held'),
    ...state.held.map((told) => `  ${heldText(told)}`),
    ...title('cli_case_steps'),
    ...state.steps.map(({ step, told }) => `  ${stepText(step, told, paint)}`),
    ...title('cli_case_notes'),
    ...caseState(given.subject ?? { events: [] }).notes.flatMap(noteLines),
    ...title('cli_case_handed'),
    ...given.handed.map((entry) => `  ${handedText(printable(entry))}`),
    ...title('cli_case_verdict'),
    ...reportsIn(given.parts).map(({ site, findings }) => `  ${printable(verdictLine(site, findings))}`),
  ]);
}

function heldText({ act: { site, from, to } }: Told<'held'>): string {
  return t('cli_case_holding', [String(from), String(to), site ?? t('cli_case_all_sites')]);
}

function handedText({ seq, at, body }: Entry): string {
  const what =
    body?.kind === 'reveal'
      ? t('cli_case_revealed', [body.fingerprint, body.site])
      : t('cli_case_exported', body?.kind === 'export' ? [body.format, body.site] : []);
  return `${isoTime(at)} ${what} ${t('cli_case_entry', [String(seq)])}`;
}

function stepText(step: string, told: Told<'step'> | Told<'archived'> | null, paint: Paint): string {
  const name = t(`case_step_${step.replaceAll('-', '_')}`);
  const act: OwnAct | null = told?.act ?? null;
  if (act === null || (act.act === 'step' && act.state === 'undone')) return `[ ] ${name}`;
  const reason = act.act === 'step' && act.reason !== '' ? `: ${act.reason}` : '';
  const mark = act.act === 'step' && act.state === 'skipped' ? '[-]' : '[x]';
  return `${mark} ${name}${paint('dim', `  ${isoTime(told?.at ?? 0)} ${told?.by ?? ''}${reason}`)}`;
}

function noteLines({ at, by, act, seq }: Told<'note'>): readonly string[] {
  const links = act.links.length > 0 ? t('cli_case_links', [act.links.join(', ')]) : '';
  return [
    `  ${isoTime(at)} ${printable(by)}, ${t(`case_note_${act.type}`)} ${t('cli_case_entry', [String(seq)])} ${links}`.trimEnd(),
    ...act.text.split('\n').flatMap((line) => wrap(printable(line, LONGEST), '    ')),
  ];
}

const lines = (list: readonly string[]): string => `${list.join('\n')}\n`;
