import { describe, expect, it } from 'vitest';
import { terminal, type Voice } from '@/entrypoints/cli/terminal';

function speak(
  isTTY: boolean,
  env: Record<string, string>,
  voice: Voice = {},
): { out: string; err: string; colour: boolean } {
  const said = { out: '', err: '' };
  const into = (part: 'out' | 'err') => (text: unknown) => {
    said[part] += String(text);
    return true;
  };
  const stdout = { write: into('out') };
  const stderr = { isTTY, write: into('err') };
  const one = terminal({ stdout, stderr, env } as Parameters<typeof terminal>[0], voice);
  one.progress('working');
  one.note('done');
  one.print('report');
  return { ...said, colour: one.colour };
}

describe('the terminal', () => {
  it('puts reports on standard output and everything else on standard error', () => {
    expect(speak(false, {})).toEqual({ out: 'report', err: 'done\n', colour: false });
  });

  it('shows progress and colour to a person, and wipes the progress before it says anything', () => {
    expect(speak(true, {})).toEqual({ out: 'report', err: 'working\r\u001b[2Kdone\n', colour: true });
  });

  it('honours NO_COLOR, CI and --no-color', () => {
    expect(speak(true, { NO_COLOR: '1' }).colour).toBe(false);
    expect(speak(true, {}, { colour: false }).colour).toBe(false);
    expect(speak(true, { CI: 'true' }).err).toBe('done\n');
  });

  it('says nothing but reports when quiet', () => {
    expect(speak(true, {}, { quiet: true })).toMatchObject({ out: 'report', err: '' });
  });
});
