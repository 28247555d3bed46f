import { detect } from '../engine';
import { refusalOf } from '../lib/fetch-rules';
import type { Scope } from '../platform/scope';
import type { FileState, Job, Outcome } from './file-book';
import { nameOf } from './inspect-file';

/** Files of one kind that are read for one site. */
const MAX_FILES = 300;
/** Milliseconds for which a file without a validator is taken for the same. */
const SAME_FOR = 600_000;

export type Refused = Extract<Outcome, 'refused' | 'one-time' | 'not-granted'>;

/** Judges the addresses that the page at `page` names; null for those that may be fetched. */
export function refusalAs(scope: Pick<Scope, 'granted'>, page: string): (url: string) => Refused | null {
  return (url) => {
    // Redacted on its way here, so that nobody knows what it was.
    if (url.includes('[sha256:')) return 'one-time';
    const refusal = refusalOf(url, page);
    if (refusal !== null) return refusal;
    if (!scope.granted(url)) return 'not-granted';
    return detect(url).some(({ publishable }) => !publishable) ? 'one-time' : null;
  };
}

/** The name of a job, and of what became of it: one per site, kind and URL. */
export const jobName = ({ site, kind, url }: Pick<Job, 'site' | 'kind' | 'url'>): string => nameOf(site, kind, url);

/**
 * The version that is asked for. Neither a length nor nothing at all tells whether a file is still the same: such a version holds
 * for a while from the time behind it, and after that the file is fetched again and compared.
 */
export function versionNow(
  { jobs, done, contents }: FileState,
  { site, kind, url, version }: Pick<Job, 'site' | 'kind' | 'url' | 'version'>,
  now: number,
  name = jobName({ site, kind, url }),
): string {
  if (version !== '' && !version.startsWith('content-length')) return version;
  const begin = `${version} since `;
  const isSame = (one: string) => one.startsWith(begin) && now - Number(one.slice(begin.length)) < SAME_FOR;
  const sameIn = (...known: readonly ({ readonly version: string } | undefined)[]) =>
    known.flatMap((one) => one?.version ?? []).find(isSame);
  return sameIn(jobs[name], done[name]) ?? sameIn(contents[nameOf(kind, url)]) ?? begin + now;
}

/** Whether there is anything to do: not where it waits already, nor where this version was dealt with. */
export function isWanted({ jobs, done }: FileState, job: Job, name = jobName(job)): boolean {
  return jobs[name]?.version !== job.version && done[name]?.version !== job.version;
}

/** Puts a job on the list, or writes down why it is `left` out. */
export function want(state: FileState, job: Job, left: Outcome | null, name = jobName(job)): void {
  if (!isWanted(state, job, name)) return;
  const { jobs, done } = state;
  const { site, kind, version } = job;
  const isOfKind = (one: Pick<Job, 'site' | 'kind'>) => one.site === site && one.kind === kind;
  const isFull =
    !(name in jobs || name in done) &&
    [...Object.values(jobs), ...Object.values(done)].filter(isOfKind).length >= MAX_FILES;
  const outcome = left ?? (isFull ? 'too-many' : null);
  if (outcome === null) jobs[name] = job;
  else if (!isFull || Object.values(done).filter((one) => isOfKind(one)).length < MAX_FILES * 2)
    done[name] = { site, kind, version, outcome, content: '' };
}
