import { fileName } from '../export/format';
import json from '../export/formats/json';
import markdown from '../export/formats/markdown';
import type { Report } from '../model/report';
import { download } from './download';
import { exportContext } from './export-context';

/** Saves a report as a JSON file. */
export function saveJson(report: Report): void {
  const context = exportContext(report);
  download(fileName([report], json, context), json.mediaType, json.render([report], context));
}

/** The findings of a report for an issue or a chat. */
export const markdownOf = (report: Report): string => markdown.render([report], exportContext(report));
