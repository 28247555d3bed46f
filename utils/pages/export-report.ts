import { fileName } from '../export/format';
import json from '../export/formats/json';
import markdown from '../export/formats/markdown';
import type { Whereabouts } from '../model/ledger';
import type { Report } from '../model/report';
import { download } from './download';
import { exportContext } from './export-context';

/** Saves a report as a JSON file, with what kept files show of its tokens. */
export function saveJson(report: Report, files: Whereabouts['files']): void {
  const context = { ...exportContext(report), files };
  download(fileName([report], json, context), json.mediaType, json.render([report], context));
}

/** The findings of a report for an issue or a chat. */
export const markdownOf = (report: Report): string => markdown.render([report], exportContext(report));
