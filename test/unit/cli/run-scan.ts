import { parseScan } from '@/entrypoints/cli/options';
import { parseArguments } from '@/entrypoints/cli/program';
import { runScan } from '@/entrypoints/cli/scan';
import { terminal } from '@/entrypoints/cli/terminal';

/** Runs `scan` in a folder; gives the exit code and what was said. */
export async function scanIn(folder: string, args: readonly string[]) {
  const said = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTTY: false,
    write(text: string) {
      said[name] += text;
      return true;
    },
  });
  const asked = parseArguments(['scan', ...args]);
  if (asked.command !== 'scan') throw new Error(asked.command);
  const options = parseScan(asked.files, asked.raw);
  const voice = terminal({ stdout: stream('out'), stderr: stream('err'), env: {} }, options);
  const code = await runScan(options, voice, new AbortController().signal, folder);
  return { code, ...said };
}
