import type { Translate } from '../model/text';
import type { LifeEvent } from './life';

/** An event in words. `show` is how a text that a page chose is put on the screen. */
export function lifeText(
  { what, place, destination, count }: LifeEvent,
  t: Translate,
  show: (text: string) => string = (text) => text,
): string {
  const where = place === null ? '' : placeText(place, t, show);
  const to = show(destination ?? '');
  switch (what) {
    case 'sent':
      return t(`life_sent_${count === 1 ? 'one' : 'other'}`, [String(count), to]);
    case 'last-sent':
      return t('life_sent_last', [to]);
    default:
      return t(`life_${what}`, [where]);
  }
}

function placeText({ surface, key }: NonNullable<LifeEvent['place']>, t: Translate, show: (text: string) => string) {
  const name = t(`surface_${surface.replaceAll('-', '_')}`);
  return key === '' ? name : `${name} › ${show(key)}`;
}
