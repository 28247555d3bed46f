// Draws public/icon/*.png from the two SVG files with the Chromium of this machine: npx node test/tools/make-icons.ts
import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

const here = import.meta.dirname;
const out = path.resolve(here, '../../public/icon');
const drawings = path.resolve(here, '../../components/ui/icon');
const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const sizes = [16, 32, 48, 128];

const browser = await puppeteer.launch({ executablePath, headless: true, args });
try {
  const page = await browser.newPage();
  for (const variant of ['watching', 'idle']) {
    const source = readFileSync(path.join(drawings, `${variant}.svg`)).toString('base64');
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${source}">`,
      );
      const names = variant === 'watching' ? [`${variant}-${size}.png`, `${size}.png`] : [`${variant}-${size}.png`];
      for (const name of names)
        await page.screenshot({ path: path.join(out, name) as `${string}.png`, omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
