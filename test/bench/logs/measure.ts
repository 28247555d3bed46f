import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process took. `peak` in bytes, of the process itself; null where the system does not tell. */
export interface Taken {
  readonly seconds: number;
  /** Processor time of all its threads. */
  readonly processor: number | null;
  readonly peak: number | null;
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Ticks of `/proc/<id>/stat` in a second: USER_HZ, which Linux keeps at 100 for programs. */
const TICKS = 100;
const LOOK = 50;

/** Runs a program to its end, looking again and again at what it takes. */
export function measured(program: string, args: readonly string[]): Promise<Taken> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  let last: Pick<Taken, 'processor' | 'peak'> = { processor: null, peak: null };
  child.stdout.on('data', (piece) => {
    out += piece;
  });
  child.stderr.on('data', (piece) => {
    err = (err + piece).slice(-2_000);
  });
  const look = setInterval(() => {
    last = takenBy(child.pid) ?? last;
  }, LOOK);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      clearInterval(look);
      reject(error);
    });
    child.once('close', (code) => {
      clearInterval(look);
      resolve({ seconds: (performance.now() - started) / 1_000, ...last, code, out, err });
    });
  });
}

function takenBy(id: number | undefined): Pick<Taken, 'processor' | 'peak'> | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // After the name, which may hold anything: state is the first, user and system time are the 12th and 13th.
    const parts = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) * 1_024;
    return Number.isFinite(peak) ? { peak, processor: (Number(parts[11]) + Number(parts[12])) / TICKS } : null;
  } catch {
    return null;
  }
}
