import { isoTime } from '../../utils/export/format';
import { formatName } from '../../utils/export/format-name';
import type { WhereRow } from '../../utils/export/where-rows';
import type { Translate } from '../../utils/model/text';
import { surfaceName } from '../findings/names';
import { legible } from '../ui/page-text';

/** A kind of place in words. */
export const placeName = (t: Translate, { surface }: Pick<WhereRow, 'surface'>): string =>
  surface === 'request' ? t('where_sent') : surfaceName(t, surface);

/** The list as text: one line for each place, for a note or a chat. */
export function whereText(t: Translate, fingerprint: string, rows: readonly WhereRow[]): string {
  const lines = rows.map((row) => {
    const { group, site, file, origin, places, morePlaces, from, to, count, inHead } = row;
    const head = inHead === null ? '' : t(inHead ? 'where_in_head' : 'where_not_in_head');
    const what = [placeName(t, row), head, ...places, ...(morePlaces > 0 ? [`+${morePlaces}`] : [])];
    const where =
      file === null ? [site ?? '', origin] : [file.name, formatName(t, file.format), `sha256:${file.sha256}`];
    return [t(`where_group_${group}`), where.filter(Boolean).join(' '), what.filter(Boolean).join(', ')]
      .concat(isoTime(from), isoTime(to), String(count))
      .map(legible)
      .join('\t');
  });
  return `${[fingerprint, ...lines].join('\n')}\n`;
}
