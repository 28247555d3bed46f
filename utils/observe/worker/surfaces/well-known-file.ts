/** What the text of a file looks like when it is that file and not a page that says it is not there. */
type Form = 'settings' | 'sections' | 'json' | 'script' | 'yaml' | 'xml' | 'sql';

/**
 * Files that hold keys where they belong, and are served by mistake: a whole project folder as web root, a build that copies
 * too much, an editor's copy. Each is asked for once, at the root. Only what holds a token is of interest, so that
 * `/.git/HEAD` is not among them; `/.git/config` keeps the addresses of remotes, with credentials in them.
 */
const FILES: Readonly<Record<string, Form>> = {
  // dotenv, of every server framework; the variants that build tools read
  '/.env': 'settings',
  '/.env.local': 'settings',
  '/.env.production': 'settings',
  '/.git/config': 'sections',
  // registry and cloud credentials, where a home or project folder is served
  '/.npmrc': 'settings',
  '/.aws/credentials': 'sections',
  // settings that pages load at run time, often with more than the page needs
  '/config.json': 'json',
  '/config.js': 'script',
  '/env.js': 'script',
  // ASP.NET: on the server alone
  '/appsettings.json': 'json',
  '/appsettings.Development.json': 'json',
  '/web.config': 'xml',
  '/docker-compose.yml': 'yaml',
  // an editor's or administrator's copies, which the server no longer runs but shows
  '/wp-config.php.bak': 'script',
  '/.env.bak': 'settings',
  '/backup.sql': 'sql',
};

export const WELL_KNOWN_PATHS: readonly string[] = Object.keys(FILES);

const FORMS: Readonly<Record<Exclude<Form, 'json'>, RegExp>> = {
  settings: /^[ \t]*(?:export[ \t]+)?[\w./@:-]{2,100}[ \t]*=/m,
  sections: /^[ \t]*\[[\w .":/-]{1,100}\][ \t]*$/m,
  script: /[\w$\]'"][ \t]*[=:][ \t]*['"`{[\w]|define\(/,
  yaml: /^[\w-]{1,100}:[ \t]*(?:$|[\w'"])/m,
  xml: /^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<configuration\b/,
  sql: /^(?:--|CREATE|INSERT|DROP|SET|\/\*)/im,
};

/** Whether a text can be the file at this path. Pages that a server gives for every address are HTML. */
export function isFileOf(path: string, text: string): boolean {
  const form = FILES[path];
  if (form === undefined || /^\ufeff?\s*<(?:!doctype|html|head|body|script|!--)/i.test(text)) return false;
  if (form !== 'json') return FORMS[form].test(text);
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** A path beside this one that no server has: what answers there alike answers everywhere. */
export function siblingOf(path: string, random: string): string {
  const name = path.lastIndexOf('/') + 1;
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, name)}${dot > name ? `${random}${path.slice(dot)}` : `${path.slice(name)}${random}`}`;
}
