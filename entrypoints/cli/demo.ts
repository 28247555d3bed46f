import { startDemo } from '../../utils/demo/demo';
import { leaks } from '../../utils/demo/leaks';
import { type Comparison, compare } from './compare';
import { Fault, reasonOf } from './fault';
import { PRETTY, render } from './formats';
import type { BrowserOptions } from './options';
import { targets, write } from './output';
import type { Terminal } from './terminal';
import { counted, t } from './texts';
import { visitDemo } from './visit-demo';
import { watch } from './watch';

export interface DemoCommand extends BrowserOptions {
  /** Use the twin that does it right: nothing must be found. */
  readonly fixed: boolean;
}

/**
 * Serves the demo app, uses it as a person would, audits it, and says whether all that leaks was found. Writes
 * `report.json` into `folder`. Gives 0 when the audit found exactly what it must, otherwise 1.
 */
export async function runDemo(
  command: DemoCommand,
  terminal: Terminal,
  signal: AbortSignal,
  folder: string,
): Promise<0 | 1> {
  const demo = await startDemo({ fixed: command.fixed }).catch((error) => {
    throw new Fault('demo-failed', 'cli_demo_no_server', [reasonOf(error)]);
  });
  try {
    terminal.note(t(command.fixed ? 'cli_demo_serving_fixed' : 'cli_demo_serving', [demo.url]));
    terminal.note(t('cli_demo_account', [demo.user, demo.password]));
    const watched = await watch({ ...command, sites: [demo.site] }, terminal, signal, async (driven) => {
      terminal.progress(t('cli_demo_visiting'));
      await visitDemo(await driven.newPage(), demo).catch((error) => {
        throw new Fault('demo-failed', 'cli_demo_visit_failed', [reasonOf(error)]);
      });
      return () => [{ address: demo.url, failure: null }];
    });
    terminal.note(`\n${render(PRETTY, watched, 'tentative', terminal.colour)}`);
    const file = targets({ formats: ['json'], output: null }, folder).get('json');
    if (file) {
      write(file, render('json', watched, 'tentative', false));
      terminal.note(t('cli_wrote', [file]));
    }
    const result = compare(watched.reports, command.fixed ? [] : leaks);
    for (const line of judge(result, command.fixed)) terminal.note(line);
    return result.missed.length + result.stray.length === 0 ? 0 : 1;
  } finally {
    await demo.stop();
  }
}

/** Sentences on what an audit of the demo found, missed and made up. */
export function judge({ found, missed, stray }: Comparison, fixed: boolean): readonly string[] {
  const lines: string[] = [];
  if (fixed && stray.length === 0) lines.push(t('cli_demo_fixed_clean'));
  if (!fixed && missed.length === 0) lines.push(counted('cli_demo_all_found', found.length));
  if (missed.length > 0) {
    lines.push(counted('cli_demo_missed', missed.length, [String(found.length + missed.length)]));
    lines.push(...missed.map((leak) => `  ${t(leak.what)} (${leak.rule}, ${leak.key})`));
  }
  if (stray.length > 0) {
    lines.push(counted('cli_demo_stray', stray.length));
    lines.push(...stray.map(({ rule, location }) => `  ${location.surface} › ${location.key} (${rule})`));
  }
  return lines;
}
