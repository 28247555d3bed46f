import { describe, expect, it } from 'vitest';
import { audit } from '@/utils/assess/assess';
import { fingerprint, lies, sent, site, token } from '@/utils/assess/example';
import markdown from '@/utils/export/formats/markdown';
import { issueText } from '@/utils/export/issue';
import { code, table } from '@/utils/export/markdown';
import { playbooks } from '@/utils/remedy/playbooks';
import { context, shop, t } from './sample';

describe('an issue', () => {
  const report = shop();
  const finding = report.findings.find((one) => one.rule === 'access-token-in-script-readable-storage')!;
  const text = issueText(finding, report, playbooks, t, 'SPA');

  it('says what, why, how to fix it, what was seen, and where to read more', () => {
    expect(text).toMatch(/^# Access token readable by any script\n/);
    expect(text).toContain('`auth.token` in localStorage holds an access token');
    for (const heading of ['Why it matters', 'Contain', 'Correct', 'Verify', 'Evidence', 'References']) {
      expect(text).toContain(`\n## ${heading}\n`);
    }
    expect(text).toContain('```js\n// The page holds no token');
    expect(text).toContain(finding.id);
    expect(text).toContain(fingerprint(1));
    expect(text).toContain('[CWE-922](https://cwe.mitre.org/data/definitions/922.html)');
  });

  it('names the endpoints that got the token', () => {
    expect(text).toContain('`https://api.example.com/orders/{id}`');
  });
});

describe('text from a page', () => {
  it.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['', '` `'],
    ['line\nbreak', '`line\u{fffd}break`'],
    ['left\u202eright', '`left\u{fffd}right`'],
  ])('%j becomes the code span %s', (given, expected) => {
    expect(code(given)).toBe(expected);
  });

  it('is cut where it is very long', () => {
    expect(code('x'.repeat(5000)).length).toBeLessThan(310);
  });

  it('does not end a cell of a table', () => {
    expect(table(['a'], [['x|y']])).toBe('| a |\n| --- |\n| x\\|y |');
  });

  it('cannot bring markup, links or mentions into a report', () => {
    const key = '](javascript:alert(1)) <img src=x> @everyone #1 **bold**\n# title';
    const hostile = audit(
      site({
        tokens: [token({ preview: key })],
        sightings: [lies('local-storage', key, { path: key })],
        uses: [sent('https://api.example.com', { name: key, template: `/${key}` })],
      }),
    );
    const text = markdown.render([hostile], context);
    const outside = text.replace(/```[\s\S]*?```/g, '').replace(/(`+)[\s\S]*?[^`]\1(?!`)/g, '');
    expect(outside).not.toMatch(/javascript|<img|@everyone|\*\*bold/);
    expect(text).not.toMatch(/^# title/m);
  });
});

describe('the report as Markdown', () => {
  it('begins with the verdict and ends with what was not seen', () => {
    const text = markdown.render([shop()], context);
    expect(text).toMatch(/^# \d+ risks on `example\.com` \(\d critical\)\n/);
    // Of the token of 90 days, beside scripts of others that no policy limits.
    expect(text).toContain('Graver because scripts of others run here: `cdn.vendor.io`; no Content Security Policy');
    expect(text).toContain('## What was not seen\n\n- URL fragment: not inspected');
    expect(text).toContain('Made with Tokenwitness 0.1.0.');
  });
});
