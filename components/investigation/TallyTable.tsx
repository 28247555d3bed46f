import type { Tallies } from '../../utils/model/investigation';
import type { Translate } from '../../utils/model/text';
import { plural } from '../ui/format';
import { Scrolled } from './Scrolled';
import { grouped, utc } from './words';

const SHOWN = 100;

interface TallyTableProps {
  readonly t: Translate;
  readonly label: string;
  readonly tallies: Tallies;
}

/** Values of one kind with how often and when each was seen, the most used first; nothing where no log told any. */
export function TallyTable({ t, label, tallies: { values, moreUses } }: TallyTableProps) {
  if (values.length === 0) return null;
  const more = values.length - SHOWN;
  return (
    <Scrolled label={label}>
      <table>
        <caption class="for-readers">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col" class="number">
              {t('investigation_uses')}
            </th>
            <th scope="col">{t('investigation_first')}</th>
            <th scope="col">{t('investigation_last')}</th>
          </tr>
        </thead>
        <tbody>
          {values.slice(0, SHOWN).map(({ value, uses, from, to }) => (
            <tr key={value}>
              <th scope="row">
                <code>{value}</code>
              </th>
              <td class="number">{grouped(uses)}</td>
              <td>{utc(from)}</td>
              <td>{utc(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="quiet">{plural(t, 'investigation_more_values', more)}</p>}
      {moreUses > 0 && <p class="quiet">{plural(t, 'investigation_more_uses', moreUses)}</p>}
    </Scrolled>
  );
}
