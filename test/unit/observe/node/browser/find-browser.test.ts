import { expect, it } from 'vitest';
import { BrowserNotFound, findBrowser, type Surroundings } from '@/utils/observe/node/browser/find-browser';

function around(
  programs: readonly string[],
  env: Record<string, string> = {},
  platform: NodeJS.Platform = 'linux',
): Surroundings {
  return { platform, env, isExecutable: (file) => programs.includes(file) };
}

it('takes the path given before every other', () => {
  const here = around(['/a', '/b', '/bin/chromium'], { CHROME_PATH: '/b', PATH: '/bin' });
  expect(findBrowser('chromium', '/a', here)).toBe('/a');
});

it('takes the variable of the family before the PATH', () => {
  const here = around(['/b', '/bin/firefox'], { CHROME_PATH: '/c', FIREFOX_PATH: '/b', PATH: '/bin' });
  expect(findBrowser('firefox', undefined, here)).toBe('/b');
});

it('does not look elsewhere when a named path cannot be run', () => {
  const here = around(['/bin/chromium'], { PATH: '/bin' });
  expect(() => findBrowser('chromium', '/gone', here)).toThrow(BrowserNotFound);
  expect(() => findBrowser('chromium', undefined, { ...here, env: { PATH: '/bin', CHROME_PATH: '/gone' } })).toThrow(
    'CHROME_PATH is /gone',
  );
});

it('takes Chromium before Chrome, in whatever folder of the PATH', () => {
  const here = around(['/one/google-chrome', '/two/chromium'], { PATH: '/one:/two' });
  expect(findBrowser('chromium', undefined, here)).toBe('/two/chromium');
});

it('looks into the usual places of each system', () => {
  expect(findBrowser('chromium', undefined, around(['/opt/google/chrome/chrome']))).toBe('/opt/google/chrome/chrome');
  const mac = '/Users/a/Applications/Firefox.app/Contents/MacOS/firefox';
  expect(findBrowser('firefox', undefined, around([mac], { HOME: '/Users/a' }, 'darwin'))).toBe(mac);
  const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  expect(findBrowser('chromium', undefined, around([windows], { PROGRAMFILES: 'C:\\Program Files' }, 'win32'))).toBe(
    windows,
  );
  const onPath = 'D:\\tools\\firefox.exe';
  expect(findBrowser('firefox', undefined, around([onPath], { Path: 'C:\\x;D:\\tools' }, 'win32'))).toBe(onPath);
});

it('says what to install when there is none', () => {
  expect(() => findBrowser('firefox', undefined, around([], {}, 'darwin'))).toThrow('brew install --cask firefox');
});
