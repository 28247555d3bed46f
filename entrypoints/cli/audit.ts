import type { AuditOptions } from './options';
import { countFindings, exitCode, type Outcome, sawSignIn } from './outcome';
import { targets } from './output';
import { publish } from './publish';
import type { Terminal } from './terminal';
import { counted, t } from './texts';
import { visitPages } from './visit-pages';
import { type Watched, watch } from './watch';

/** Opens the addresses in a real browser with the extension, reports, and gives the exit code. */
export async function runAudit(
  options: AuditOptions,
  terminal: Terminal,
  signal: AbortSignal,
  folder: string,
): Promise<0 | 1 | 2 | 3> {
  const files = targets(options, folder);
  const watched = await watch(options, terminal, signal, (driven) => visitPages(driven, options, terminal));
  publish(files, watched, options.minConfidence, terminal);
  const outcome = outcomeOf(watched, options);
  const code = exitCode(outcome, options);
  for (const line of explain(outcome, code, options)) terminal.note(line);
  return code;
}

type Audited = Extract<Outcome, { kind: 'audited' }>;

function outcomeOf({ reports, pages }: Watched, { failOn, minConfidence }: AuditOptions): Audited {
  const pagesFailed = pages.filter((page) => page.failure !== null).length;
  return {
    kind: 'audited',
    counted: countFindings(reports, failOn, minConfidence),
    pagesOpened: pages.length - pagesFailed,
    pagesFailed,
    signedIn: sawSignIn(reports),
  };
}

/** Why the exit code is what it is; what `--allow-…` let pass is still said. */
export function explain(
  outcome: Omit<Audited, 'kind'>,
  code: 0 | 1 | 2 | 3,
  { failOn, headed, allowAnonymous }: Pick<AuditOptions, 'failOn' | 'headed' | 'allowAnonymous'>,
): readonly string[] {
  const lines: string[] = [];
  if (outcome.pagesFailed > 0) lines.push(counted('cli_pages_failed', outcome.pagesFailed));
  if (outcome.pagesOpened > 0 && !outcome.signedIn && !allowAnonymous) {
    lines.push(t(headed ? 'cli_nothing_to_judge_headed' : 'cli_nothing_to_judge'));
  }
  if (code === 1) lines.push(counted('cli_exit_findings', outcome.counted, [t(`cli_severity_${failOn}`)]));
  if (code === 0 && failOn !== 'none') lines.push(t('cli_exit_clean', [t(`cli_severity_${failOn}`)]));
  if (code === 3) lines.push(t('cli_exit_incomplete'));
  return lines;
}
