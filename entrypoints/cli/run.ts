import { runOpen, runVerify } from './archive';
import { parseArchive } from './archive-options';
import { runAudit } from './audit';
import { runDemo } from './demo';
import { parseEmitSql, runEmitSql } from './emit-sql';
import { Fault, reasonOf } from './fault';
import { runFingerprint } from './fingerprint';
import { runInvestigate } from './investigate';
import { parseInvestigate } from './investigate-options';
import { parseAudit, parseBrowser, parseScan } from './options';
import { type Asked, parseArguments } from './program';
import { runRules } from './rules';
import { runScan } from './scan';
import { terminal } from './terminal';
import { t } from './texts';

/**
 * Runs one command line in this process and gives the exit code. Whatever goes wrong is one sentence, never a stack.
 * The demo installs a missing browser; an audit does so only with `mayInstall`.
 */
export async function run(args: readonly string[], mayInstall = false): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  process.stdout.on('error', unlessClosed);
  try {
    return await obey(parseArguments(args), mayInstall, stop.signal);
  } catch (error) {
    const sentence = error instanceof Fault ? error.message : t('cli_unexpected', [reasonOf(error)]);
    process.stderr.write(`tokenwitness: ${sentence}\n`);
    return 2;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** Whoever reads our output, such as `head`, may have enough of it. */
function unlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

async function obey(asked: Asked, mayInstall: boolean, signal: AbortSignal): Promise<number> {
  switch (asked.command) {
    case 'said':
      (asked.code === 0 ? process.stdout : process.stderr).write(asked.text);
      return asked.code;
    case 'rules':
      process.stdout.write(runRules(asked.id, asked.json));
      return 0;
    case 'fingerprint':
      return runFingerprint(asked, process.stdin, terminal(process));
    case 'demo': {
      const options = { ...parseBrowser(asked.raw, true), fixed: asked.raw.fixed ?? false };
      return runDemo(options, terminal(process), signal, process.cwd());
    }
    case 'scan': {
      const options = parseScan(asked.files, asked.raw);
      return runScan(options, terminal(process, options), signal, process.cwd());
    }
    case 'investigate': {
      const script = parseEmitSql(asked.files, asked.raw);
      if (script !== null) return runEmitSql(script, terminal(process, asked.raw), process.cwd());
      const options = parseInvestigate(asked.files, asked.raw);
      return runInvestigate(options, terminal(process, options), signal, process.cwd());
    }
    case 'verify':
    case 'open': {
      const options = parseArchive(asked.file, asked.raw);
      const obeyed = asked.command === 'verify' ? runVerify : runOpen;
      return obeyed(options, terminal(process, options), process.cwd());
    }
    case 'audit': {
      const options = parseAudit(asked.urls, asked.raw, mayInstall);
      return runAudit(options, terminal(process, options), signal, process.cwd());
    }
  }
}
