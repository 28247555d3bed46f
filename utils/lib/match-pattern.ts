/**
 * Whether an extension match pattern with any path (`*://*.example.com/*`, `<all_urls>`) covers an http, https, ws or wss
 * URL. Ports are ignored, as browsers ignore them in patterns.
 */
export function patternCovers(pattern: string, url: string): boolean {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return false;
  }
  const scheme = parsed.protocol.replace(':', '').replace(/^ws/, 'http');
  if (scheme !== 'http' && scheme !== 'https') return false;
  if (pattern === '<all_urls>') return true;
  const match = /^(\*|https?):\/\/([^/:]+)(?::\*)?\/\*$/.exec(pattern);
  if (!match) return false;
  const [, schemes = '', host = ''] = match;
  if (schemes !== '*' && schemes !== scheme) return false;
  if (host === '*' || host === parsed.hostname) return true;
  return host.startsWith('*.') && (parsed.hostname === host.slice(2) || parsed.hostname.endsWith(host.slice(1)));
}
