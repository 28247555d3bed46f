import { isoTime } from '../../utils/export/format';
import { wrap } from '../../utils/lib/wrap';
import type { Report } from '../../utils/model/report';
import type { Paint } from './terminal';
import { counted, t } from './texts';
import { surfaceName, typeName } from './wording';

const SHOWN = 200;

/** Every place where the tokens that were asked for were seen, and every request that carried them. */
export function renderSweep({ tokens, sightings, uses }: Report, paint: Paint): readonly string[] {
  if (tokens.length === 0) return [];
  return [
    '',
    paint('bold', t('cli_sweep_title')),
    ...tokens.flatMap(({ fingerprint, type, preview }) => {
      const own = <Row extends { readonly fingerprint: string }>(rows: readonly Row[]) =>
        rows.filter((row) => row.fingerprint === fingerprint);
      const lines = [
        ...own(sightings)
          .toSorted((a, b) => a.firstSeen - b.firstSeen)
          .map(({ origin, surface, key, path, firstSeen, lastSeen, count, inHead }) => {
            const place = [surfaceName(surface), origin, key, path].filter(Boolean).join(' › ');
            const head = inHead === undefined ? '' : `, ${t(inHead ? 'where_in_head' : 'where_not_in_head')}`;
            return `${place}  ${timesOf(firstSeen, lastSeen, count)}${head}`;
          }),
        ...own(uses)
          .toSorted((a, b) => a.firstSeen - b.firstSeen)
          .map(({ method, destination, template, firstSeen, lastSeen, count }) => {
            return `${t('where_sent')} › ${method} ${destination}${template}  ${timesOf(firstSeen, lastSeen, count)}`;
          }),
      ];
      const more = lines.length - SHOWN;
      return [
        `  ${paint('cyan', '•')} ${typeName(type)} ${preview} ${paint('dim', fingerprint)}`,
        ...lines.slice(0, SHOWN).flatMap((line) => wrap(line, '      ')),
        ...(more > 0 ? [`      ${counted('cli_more', more)}`] : []),
      ];
    }),
  ];
}

function timesOf(from: number, to: number, count: number): string {
  const when = from === to ? isoTime(from) : `${isoTime(from)} – ${isoTime(to)}`;
  return count > 1 ? `${when}, ${counted('cli_times', count)}` : when;
}
