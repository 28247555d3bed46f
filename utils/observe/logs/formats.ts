import type { LogExamples, LogFormat } from './log-format';

const modules = import.meta.glob<LogFormat>('./*.ts', { base: './formats', eager: true, import: 'format' });

/** Every format under its id: those that know their own rows first, general ones last. */
export const LOG_FORMATS: ReadonlyMap<string, LogFormat> = new Map(
  Object.values(modules)
    .sort((a, b) => Number(a.isGeneric ?? false) - Number(b.isGeneric ?? false) || (a.id < b.id ? -1 : 1))
    .map((format) => [format.id, format]),
);

export type { LogExamples };
