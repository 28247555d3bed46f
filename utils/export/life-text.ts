import type { Translate } from '../model/text';
import { actText } from './act-text';
import type { LifeEvent } from './life';

/** An event in words. `show` is how a text that a page chose is put on the screen. */
export function lifeText(
  { what, place, destination, count, grant, status, act }: LifeEvent,
  t: Translate,
  show: (text: string) => string = (text) => text,
): string {
  const name = place ? t(`surface_${place.surface.replaceAll('-', '_')}`) : '';
  const where = place?.key ? `${name} › ${show(place.key)}` : name;
  const to = show(destination ?? '');
  if (act) return actText(act, t);
  switch (what) {
    case 'sent':
      return t(`life_sent_${count === 1 ? 'one' : 'other'}`, [String(count), to]);
    case 'last-sent':
      return t('life_sent_last', [to]);
    case 'tried':
      return status ? t('life_tried', [to, String(status)]) : t('life_tried_silent', [to]);
  }
  if (!grant) return t(`life_${what}`, [where]);
  const { type, method, client, verifier, secret } = grant;
  const parts = [type.replaceAll('-', '_'), verifier && 'verifier', secret && 'secret', client && 'client'];
  const asked = parts.filter(Boolean).map((part) => t(`grant_${part}`, [show(`${client}`)]));
  const key = place?.key ?? '';
  // Of what files show the key names the method already.
  return t('life_granted', [show(key.startsWith(`${method} `) ? key : `${method} ${key}`), asked.join(', ')]);
}
