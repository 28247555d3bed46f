import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Needle, needlesOf, piecesOf } from './needles';
import { readingsOf } from './readings';

export interface Hit {
  /** Which of the values, by its number. */
  readonly value: number;
  readonly file: string;
  readonly form: string;
  readonly how: string;
}

export interface ProfileSearch {
  /** Files that the extension may have written, searched whole and decoded. */
  readonly searched: readonly string[];
  /** Files in which the browser itself keeps what sites gave it. */
  readonly ofSites: readonly string[];
  readonly hits: readonly Hit[];
}

/**
 * Where a browser keeps the sites' own data: storage, cookies, history, caches, open tabs. The raw tokens lie there in any
 * case. Everything else in the profile counts as possibly written by the extension.
 */
const OF_SITES: readonly RegExp[] = [
  /^Default\/(Local Storage|Session Storage|Sessions|Cache|Code Cache|Network|Service Worker|WebStorage)\//,
  /^Default\/(Cookies|History|Favicons|Login Data|Web Data|Top Sites|Shortcuts|Visited Links|DIPS|Network Action)/,
  /^Default\/(IndexedDB|File System|blob_storage)\/(?!chrome-extension)/,
  /^storage\/(default|temporary|permanent|private)\/(?!moz-extension)/,
  /^(cache2|sessionstore-backups|thumbnails|safebrowsing|datareporting|minidumps|crashes)\//,
  /^(cookies|places|favicons|formhistory|webappsstore|permissions|content-prefs|protections|logins)\./,
  /^(sessionstore|sessionCheckpoints|SiteSecurityServiceState|AlternateServices)/,
];

/**
 * Searches a closed browser's profile for values in every form of `needlesOf`. A file of the sites' own is searched too
 * where its name or its bytes name the extension (`extensionBase`), as a shared database would.
 */
export function searchProfile(dir: string, extensionBase: string, values: readonly string[]): ProfileSearch {
  const extension = Buffer.from(new URL(extensionBase).host);
  const searched: string[] = [];
  const ofSites: string[] = [];
  const hits: Hit[] = [];
  const needles = values.map((value) => [...needlesOf(value), ...piecesOf(value)]);
  for (const file of filesBelow(dir)) {
    const name = path.relative(dir, file).split(path.sep).join('/');
    const bytes = readFileSync(file);
    const namesExtension = name.includes(extension.toString()) || bytes.includes(extension);
    if (OF_SITES.some((pattern) => pattern.test(name)) && !namesExtension) {
      ofSites.push(name);
      continue;
    }
    searched.push(name);
    hits.push(...searchFile(file, name, bytes, needles));
  }
  return { searched, ofSites, hits };
}

function searchFile(file: string, name: string, bytes: Buffer, needles: readonly (readonly Needle[])[]): Hit[] {
  return readingsOf(file, bytes).flatMap((reading) =>
    needles.flatMap((forms, value) =>
      forms
        .filter((needle) => reading.bytes.includes(needle.bytes))
        .map(({ form }) => ({ value, file: name, form, how: reading.how })),
    ),
  );
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
