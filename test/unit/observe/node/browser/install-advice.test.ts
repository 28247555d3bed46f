import { describe, expect, it } from 'vitest';
import { installAdvice } from '@/utils/observe/node/browser/install-advice';

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n';
const UBUNTU = 'ID=ubuntu\nID_LIKE=debian\n';
const FEDORA = 'ID=fedora\n';

const line = (advice: ReturnType<typeof installAdvice>) =>
  advice.commands.map((command) => command.join(' ')).join(' && ');

describe('on Debian', () => {
  it('can install unattended as root', () => {
    const advice = installAdvice('chromium', { platform: 'linux', root: true, osRelease: DEBIAN });
    expect(line(advice)).toBe('apt-get update && apt-get install -y chromium');
    expect(advice.unattended).toBe(true);
  });

  it('asks for sudo as anybody else and never installs by itself', () => {
    const advice = installAdvice('firefox', { platform: 'linux', root: false, osRelease: DEBIAN });
    expect(line(advice)).toBe('sudo apt-get update && sudo apt-get install -y firefox-esr');
    expect(advice.unattended).toBe(false);
    expect(advice.text).toContain('sudo apt-get install -y firefox-esr');
    expect(advice.text).toContain('FIREFOX_PATH');
  });
});

it('names the package as each system does', () => {
  const on = (platform: NodeJS.Platform, osRelease = '') =>
    line(installAdvice('firefox', { platform, root: true, osRelease }));
  expect(on('linux', UBUNTU)).toContain('install -y firefox');
  expect(on('linux', FEDORA)).toBe('dnf install -y firefox');
  expect(on('darwin')).toBe('brew install --cask firefox');
  expect(on('win32')).toBe('winget install --id Mozilla.Firefox -e');
});

it('still says what to do on a system it does not know', () => {
  const advice = installAdvice('chromium', { platform: 'linux', root: true, osRelease: 'ID=plan9' });
  expect(advice.commands).toEqual([]);
  expect(advice.unattended).toBe(false);
  expect(advice.text).toContain('CHROME_PATH');
});
