import type { FileRow } from '../export/file-row';
import { fileName } from '../export/format';
import json from '../export/formats/json';
import markdown from '../export/formats/markdown';
import type { Report } from '../model/report';
import { download } from './download';
import { exportContext } from './export-context';

type About = Pick<Report, 'watchedSince' | 'now'>;

/** Reports as a JSON document. `files`: what kept files show, where that is told as well. */
export async function jsonOf(reports: readonly Report[], about: About, files?: readonly FileRow[]) {
  const context = { ...(await exportContext(reports, about)), ...(files && { files }) };
  return { name: fileName(reports, json, context), text: json.render(reports, context) };
}

/** Saves it as a file. */
export async function saveJson(...told: Parameters<typeof jsonOf>): Promise<void> {
  const { name, text } = await jsonOf(...told);
  download(name, json.mediaType, text);
}

/** The findings of a report for an issue or a chat. */
export const markdownOf = async (report: Report): Promise<string> =>
  markdown.render([report], await exportContext([report], report));
