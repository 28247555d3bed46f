import type { Finding, Weight } from '../model/report';
import type { Translate } from '../model/text';

/**
 * Which facts made a finding graver or milder than usual, as a sentence for each; none where nothing did. `quote` makes what fills a
 * sentence safe in the format.
 */
export function weighedTexts(
  { weighed = [] }: Pick<Finding, 'weighed'>,
  t: Translate,
  quote: (text: string) => string = (text) => text,
): readonly string[] {
  return (['raised', 'lowered'] as const).flatMap((effect: Weight['effect']) => {
    const facts = weighed.filter((one) => one.effect === effect).map((one) => one.message);
    if (facts.length === 0) return [];
    return [t(`weighed_${effect}`, [facts.map(({ key, values }) => t(key, values.map(quote))).join('; ')])];
  });
}
