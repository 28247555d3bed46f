import type { Grant } from '../model/ledger';
import type { Translate } from '../model/text';
import type { LifeEvent } from './life';

/** An event in words. `show` is how a text that a page chose is put on the screen. */
export function lifeText(
  { what, place, destination, count, grant }: LifeEvent,
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
    case 'received':
      if (grant) return t('life_granted', [show(`${grant.method} ${place?.key ?? ''}`), grantText(grant, t, show)]);
      return t('life_received', [where]);
    default:
      return t(`life_${what}`, [where]);
  }
}

function placeText({ surface, key }: NonNullable<LifeEvent['place']>, t: Translate, show: (text: string) => string) {
  const name = t(`surface_${surface.replaceAll('-', '_')}`);
  return key === '' ? name : `${name} › ${show(key)}`;
}

function grantText({ type, client, verifier, secret }: Grant, t: Translate, show: (text: string) => string): string {
  return [
    t(`grant_${type.replaceAll('-', '_')}`),
    ...(verifier ? [t('grant_verifier')] : []),
    ...(secret ? [t('grant_secret')] : []),
    ...(client === null ? [] : [t('grant_client', [show(client)])]),
  ].join(', ');
}
