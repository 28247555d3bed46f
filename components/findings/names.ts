import { sdkSentences } from '../../utils/detect/sdk';
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

/** The name of a token type; a type without one shows its id. */
export function typeName(t: Translate, type: string): string {
  const key = `type_${keyPart(type)}`;
  const name = t(key);
  return name === key ? type : name;
}

/** Whose layout a place has and what to know of it; empty where no SDK is known. */
export const sdkText = (t: Translate, profile: string | undefined): string =>
  sdkSentences(profile)
    .map(({ key, values }) => t(key, values))
    .join(' ');
