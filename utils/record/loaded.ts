import type { Policy } from '../model/policy';
import type { Report } from '../model/report';
import type { Levels } from '../model/user-rules';
import { harPieces } from '../observe/devtools/surfaces/response-bodies';
import { readHar } from '../observe/node/surfaces/har-file';
import { Importer } from './importer';

export interface LoadedReports {
  readonly reports: readonly Report[];
  /** Sites that the requests show as well. */
  readonly others: readonly string[];
  /** Parts that could not be read. */
  readonly problems: number;
}

/**
 * What the developer tools have kept of the inspected tab, judged as a HAR file of it would be. It stays in memory; its
 * fingerprints are made under a key of their own, because the profile's stays in the worker.
 */
export async function readLoaded(levels: Levels, policy: Policy | undefined): Promise<LoadedReports> {
  const importer = new Importer({ key: crypto.getRandomValues(new Uint8Array(32)), levels, policy });
  importer.begin('har');
  for await (const item of readHar(harPieces(), Date.now())) await importer.add(item);
  const { problems } = importer.end();
  const { reports, others } = await importer.reports();
  return { reports, others, problems };
}
