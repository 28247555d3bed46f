import type { ArchiveProof, Breach } from '../../utils/archive/check';
import { isoTime } from '../../utils/export/format';
import { caseState, type Told } from '../../utils/lib/case-state';
import { wrap } from '../../utils/lib/wrap';
import type { CheckResult, OwnAct } from '../../utils/model/case';
import type { Entry } from '../../utils/model/ledger';
import type { Checked } from './archive';
import { reportsIn } from './archive-reports';
import { verdictLine } from './pretty';
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
  if (manifest === null || ledger === null || breach !== null) return lines(verdict);
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
    ...(ledger.unended.length > 0
      ? wrap(counted('ledger_unended', ledger.unended.length, [ledger.unended.join(', ')]), '')
      : []),
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
  return t(`cli_fault_${key(fault)}`);
}

/** The case of a whole archive: why, who, what is held, how far it is, what was noted, and what the reports say. */
export function renderCase(given: ArchiveProof, paint: Paint): string {
  const { subject, manifest } = printable({ subject: given.subject, manifest: given.manifest }, LONGEST);
  const state = caseState(subject ?? { events: [] });
  const { opened, closed, closedElsewhere } = state;
  const section = (key: string, told: readonly string[]) =>
    told.length === 0 ? [] : ['', paint('bold', t(key)), ...told.map((line) => `  ${line}`)];
  const people = opened?.act.people.map(({ role, name }) => `${name} (${role})`) ?? [];
  return lines([
    paint('bold', t('cli_case', [subject?.id ?? '', t(closed === null ? 'cli_case_open' : 'cli_case_closed')])),
    ...(closedElsewhere === null
      ? []
      : [`  ${t('case_closed_elsewhere', [closedElsewhere.by])} ${isoTime(closedElsewhere.at)}`]),
    ...wrap(opened?.act.reason ?? '', '  '),
    `  ${[...(manifest?.sites ?? []), ...people].join(', ')}`,
    ...section('cli_case_held', state.held.map(heldText)),
    ...section(
      'cli_case_steps',
      state.steps.map(({ step, told }) => stepText(step, told, paint)),
    ),
    ...section(
      'cli_case_rotations',
      state.rotating.flatMap((mark) => rotationLines(mark, state.rotations)),
    ),
    ...section('cli_case_notes', caseState(given.subject ?? { events: [] }).notes.flatMap(noteLines)),
    ...section(
      'cli_case_handed',
      given.handed.map((entry) => handedText(printable(entry))),
    ),
    ...section(
      'cli_case_verdict',
      reportsIn(given.parts).map(({ site, findings }) => printable(verdictLine(site, findings))),
    ),
  ]);
}

function heldText({ act: { site, from, to } }: Told<'held'>): string {
  return t('cli_case_holding', [String(from), String(to), site ?? t('cli_case_all_sites')]);
}

/** The last word on each check; what was never checked is unverified. */
function rotationLines({ act, at }: Told<'rotating'>, rotations: readonly Told<'rotation'>[]): readonly string[] {
  const last = rotations.findLast((one) => one.act.fingerprint === act.fingerprint && one.act.site === act.site);
  return [
    t('cli_case_rotating', [act.fingerprint, act.site, isoTime(at)]),
    ...(last?.act.checks ?? []).map((result) => `  ${t(`case_check_${key(result.check)}`)}: ${checkText(result)}`),
  ];
}

function checkText(result: CheckResult): string {
  if (result.state === 'seen') return t('case_check_seen', [isoTime(result.at)]);
  if (result.state === 'unverified') return t('case_check_unverified', [t(`case_check_why_${key(result.why)}`)]);
  return result.at === null ? t('case_check_not_yet') : t('case_check_still', [isoTime(result.at)]);
}

const key = (id: string): string => id.replaceAll('-', '_');

function handedText({ seq, at, body }: Entry): string {
  const what =
    body?.kind === 'reveal'
      ? t('cli_case_revealed', [body.fingerprint, body.site])
      : t('cli_case_exported', body?.kind === 'export' ? [body.format, body.site] : []);
  return `${isoTime(at)} ${what} ${t('cli_case_entry', [String(seq)])}`;
}

function stepText(step: string, told: Told<'step'> | Told<'archived'> | null, paint: Paint): string {
  const name = t(`case_step_${key(step)}`);
  const act: OwnAct | null = told?.act ?? null;
  if (act === null || (act.act === 'step' && act.state === 'undone')) return `[ ] ${name}`;
  const reason = act.act === 'step' && act.reason !== '' ? `: ${act.reason}` : '';
  const mark = act.act === 'step' && act.state === 'skipped' ? '[-]' : '[x]';
  return `${mark} ${name}${paint('dim', `  ${isoTime(told?.at ?? 0)} ${told?.by ?? ''}${reason}`)}`;
}

function noteLines({ at, by, act, seq }: Told<'note'>): readonly string[] {
  const links = act.links.length > 0 ? t('cli_case_links', [act.links.join(', ')]) : '';
  return [
    `${isoTime(at)} ${printable(by)}, ${t(`case_note_${act.type}`)} ${t('cli_case_entry', [String(seq)])} ${links}`.trimEnd(),
    ...act.text.split('\n').flatMap((line) => wrap(printable(line, LONGEST), '  ')),
  ];
}

const lines = (list: readonly string[]): string => `${list.join('\n')}\n`;
