import type { ExportFormat } from './format';

const modules = import.meta.glob<ExportFormat>('./formats/*.ts', { eager: true, import: 'default' });

/** Every export format by its id, which is its file name. */
export const formats: ReadonlyMap<string, ExportFormat> = new Map(
  Object.entries(modules).map(([path, format]): [string, ExportFormat] => [
    path.slice(path.lastIndexOf('/') + 1, -'.ts'.length),
    format,
  ]),
);
