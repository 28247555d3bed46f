import { factTexts } from '../../utils/export/fact-texts';
import { isoTime } from '../../utils/export/format';
import { weighedTexts } from '../../utils/export/weighed';
import { TIED, wrap } from '../../utils/lib/wrap';
import type { Sighting, Token, Use } from '../../utils/model/ledger';
import type { Finding, Report } from '../../utils/model/report';
import type { CookieAttributes } from '../../utils/model/surface';
import type { Paint } from './terminal';
import { counted, t } from './texts';
import { fixLine, revokeLine, ruleTitle, ruleWhy, sdkText, surfaceName, typeName } from './wording';

const USES_SHOWN = 3;
const DAY = 86_400_000;

/**
 * Findings of one rule: title and reason, each place with its evidence, then the fix and the rule's id. `again`: the rule
 * was explained further up, at another severity.
 */
export function renderGroup(
  findings: readonly Finding[],
  report: Report,
  again: boolean,
  paint: Paint,
): readonly string[] {
  const [first] = findings;
  if (first === undefined) return [];
  const references = first.references.flatMap((one) => (one.id.startsWith('CWE-') ? [one.id] : [])).join(', ');
  return [
    `  ${paint('bold', ruleTitle(first.rule))}`,
    ...(again ? [] : wrap(ruleWhy(first.rule), '  ')),
    ...findings.flatMap((finding) => renderPlace(finding, report, paint)),
    ...wrap(`${t('cli_fix')} ${again ? t('cli_as_above') : fixLine(first.playbook)}`, '    '),
    ...wrap(`${t('cli_rule')} ${first.rule}${references ? ` (${references})` : ''}`, '    ').map((line) =>
      paint('dim', line),
    ),
  ];
}

/** When the commit was made, and whether HEAD still has what it added. */
function commits(seen: readonly Sighting[], path: string): readonly string[] {
  const added = seen.find((one) => one.surface === 'commit' && one.path === path);
  if (added === undefined) return [];
  const head = added.inHead === undefined ? [] : [t(added.inHead ? 'where_in_head' : 'where_not_in_head')];
  return [[t('cli_committed', [isoTime(added.firstSeen)]), ...head].join(', ')];
}

function renderPlace(finding: Finding, report: Report, paint: Paint): readonly string[] {
  const { surface, key, path } = finding.location;
  const where = [surfaceName(surface), key, path].filter((part) => part !== '').join(' › ');
  const sink = finding.sink === null ? '' : ` → ${finding.sink}`;
  const token = report.tokens.find((one) => one.fingerprint === finding.tokens[0]);
  const seen = report.sightings.filter(
    (one) => one.fingerprint === finding.tokens[0] && one.surface === surface && one.key === key,
  );
  const sdk = sdkText(seen.find(({ profile }) => profile)?.profile);
  const evidence = [
    finding.ruleSeverity ? t('cli_level_set', [t(`cli_severity_${finding.ruleSeverity}`)]) : '',
    ...weighedTexts(finding, t),
    token ? describe(token) : '',
    token ? factTexts(token.facts, t).join(', ') : '',
    token ? revokeLine(token.type) : '',
    sdk,
    ...commits(seen, path),
    ...attributes(seen),
    ...writers(seen),
    ...readers(seen),
    sent(finding, report.uses),
  ];
  return [
    `  ${paint('cyan', '•')} ${where}${sink}  ${paint('dim', t(`cli_confidence_${finding.confidence}`))}`,
    ...evidence.filter((part) => part !== '').flatMap((part) => wrap(part, '      ').map((line) => paint('dim', line))),
  ];
}

/** `JWT eyJh…9Qw (412), valid for 90 days until 2026-06-02`; the preview has the length in it. */
function describe({ type, preview, facts: { issuedAt, expiresAt } }: Token): string {
  const parts = [`${typeName(type)} ${preview}`];
  if (expiresAt !== undefined) {
    const days = issuedAt === undefined ? 0 : Math.round((expiresAt - issuedAt) / DAY);
    parts.push(days > 0 ? counted('cli_valid_days', days, [day(expiresAt)]) : t('cli_expires', [day(expiresAt)]));
  }
  return parts.join(', ');
}

function attributes(seen: readonly Sighting[]): readonly string[] {
  const cookie = seen.find((one) => one.cookie !== null)?.cookie;
  return cookie ? [attributeLine(cookie)] : [];
}

function attributeLine({ httpOnly, secure, sameSite, domain, path }: CookieAttributes): string {
  const has = (name: string, set: boolean) => t(set ? 'cli_cookie_with' : 'cli_cookie_without', [name]);
  const site = sameSite === 'unspecified' ? has('SameSite', false) : `SameSite=${sameSite}`;
  return [has('HttpOnly', httpOnly), has('Secure', secure), site, `${domain}${path}`].join(', ');
}

function writers(seen: readonly Sighting[]): readonly string[] {
  const written = seen.find((one) => one.writer !== null);
  if (!written?.writer) return [];
  const { writer } = written;
  const { url: source, line, column } = writer;
  if (written.surface === 'inline-script') return [t('cli_line_in_script', [String(line), String(column)])];
  const at = writer.original ?? { source, line, column };
  const where = `${at.source}:${at.line}:${at.column}`;
  if (writer.party !== 'third') return [t('cli_written_by', [where])];
  return [t('cli_written_by_third', [where, new URL(source).host])];
}

/** The line that read it, one of another site before others. */
function readers(seen: readonly Sighting[]): readonly string[] {
  const read = seen.flatMap(({ reads }) => reads?.readers ?? []);
  const reader = read.find(({ party }) => party === 'third') ?? read[0];
  if (!reader) return [];
  const { url: source, line, column, original, party, count } = reader;
  const at = original ?? { source, line, column };
  const where = `${at.source}:${at.line}:${at.column}`;
  if (party !== 'third') return [t('cli_read_by', [where, String(count)])];
  return [t('cli_read_by_third', [where, new URL(source).host, String(count)])];
}

/** The requests that carried the token, the busiest first, such as `GET api.example.com/orders/{id} (3×)`. */
function sent({ tokens, sink, location }: Finding, uses: readonly Use[]): string {
  const named = ({ method, destination, template }: Use) =>
    `${method} ${destination === location.origin ? '' : destination.replace(/^https:\/\//, '')}${template}`;
  const own = uses
    .filter((use) => use.fingerprint === tokens[0] && (sink === null || use.destination === sink))
    .sort((a, b) => b.count - a.count || (named(a) < named(b) ? -1 : 1));
  if (own.length === 0) return t('cli_not_sent');
  const items = own.slice(0, USES_SHOWN).map((use) => `${named(use)} (${use.count}×)`.replaceAll(' ', TIED));
  if (own.length > items.length) items.push(counted('cli_more', own.length - items.length).replaceAll(' ', TIED));
  return t('cli_sent_with', [items.join(', ')]);
}

/** Claims may hold any number: what is no date is shown as the number it is. */
function day(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? String(time) : date.toISOString().slice(0, 10);
}
