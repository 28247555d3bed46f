import type { FileRead } from '../model/investigation';
import type { Translate } from '../model/text';

/** What a file is, in words; the id itself where another version knows more formats than this one. */
export const formatName = (t: Translate, format: string): string => named(t, `import_format_${part(format)}`) ?? format;

/** The format of a log, and what carries its lines; empty where no format fits. */
export function logName(t: Translate, { format, envelope }: Pick<FileRead, 'format' | 'envelope'>): string {
  if (format === null) return '';
  const name = formatName(t, format);
  if (envelope === undefined) return name;
  return `${name} ${t('cli_log_envelope', [named(t, `import_envelope_${part(envelope)}`) ?? envelope])}`;
}

const part = (id: string): string => id.replaceAll('-', '_');

function named(t: Translate, key: string): string | null {
  const name = t(key);
  return name === key ? null : name;
}
