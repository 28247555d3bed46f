import type { FileRow } from '../export/file-row';
import { fileName } from '../export/format';
import json from '../export/formats/json';
import markdown from '../export/formats/markdown';
import type { Report } from '../model/report';
import { download } from './download';
import { exportContext } from './export-context';

/** Saves reports as a JSON file. `files`: what kept files show, where that is told as well. */
export function saveJson(
  reports: readonly Report[],
  about: Pick<Report, 'watchedSince' | 'now'>,
  files?: readonly FileRow[],
): void {
  const context = { ...exportContext(about), ...(files && { files }) };
  download(fileName(reports, json, context), json.mediaType, json.render(reports, context));
}

/** The findings of a report for an issue or a chat. */
export const markdownOf = (report: Report): string => markdown.render([report], exportContext(report));
