import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { HEARING } from './heard';

const READY_TIMEOUT = 60_000;

export function temporaryData(name: string): string {
  return mkdtempSync(path.join(os.tmpdir(), `tokenwitness-${name}-`));
}

export interface ChildApp {
  stop(): Promise<void>;
}

/**
 * Starts a Node program and waits until `url` answers. Rejects with the program's own log when it ends or stays silent.
 * `stop` ends it and removes `dataDir`.
 */
export async function startChild(
  name: string,
  args: readonly string[],
  dataDir: string,
  url: string,
): Promise<ChildApp> {
  let log = '';
  let ended = false;
  const child = spawn(process.execPath, [...HEARING, ...args], { cwd: dataDir, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.stdout.on('data', (chunk) => (log += chunk));
  child.stderr.on('data', (chunk) => (log += chunk));
  child.once('error', (error) => (log += String(error)));
  child.once('close', () => (ended = true));
  const stop = async () => {
    if (!ended) child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await closed;
    clearTimeout(timer);
    await rm(dataDir, { recursive: true, force: true });
  };
  const deadline = Date.now() + READY_TIMEOUT;
  while (!(await answers(url))) {
    if (ended || Date.now() > deadline) {
      await stop();
      throw new Error(`${name} did not start:\n${log}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
