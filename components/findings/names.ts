import type { SurfaceId } from '../../utils/model/surface';
import type { Translate } from '../../utils/model/text';

const keyPart = (id: string) => id.replaceAll('-', '_');

export function ruleTitle(t: Translate, rule: string): string {
  return t(`rule_${keyPart(rule)}_title`);
}

export function ruleWhy(t: Translate, rule: string): string {
  return t(`rule_${keyPart(rule)}_why`);
}

export function surfaceName(t: Translate, surface: SurfaceId): string {
  return t(`surface_${keyPart(surface)}`);
}
