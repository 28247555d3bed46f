import { sdkSentences } from '../../utils/detect/sdk';
import * as names from '../../utils/export/type-name';
import type { SurfaceId } from '../../utils/model/surface';
import { stepsOf } from '../../utils/remedy/playbook';
import { playbooks } from '../../utils/remedy/playbooks';
import { t } from './texts';

const part = (id: string) => id.replaceAll('-', '_');

export const ruleTitle = (rule: string): string => t(`rule_${part(rule)}_title`);
export const ruleWhy = (rule: string): string => t(`rule_${part(rule)}_why`);
export const surfaceName = (surface: SurfaceId): string => t(`surface_${part(surface)}`);

/** The first thing to do against it, as one line; the playbook has the rest. */
export function fixLine(playbook: string): string {
  const found = playbooks.get(playbook);
  const [first] = found ? stepsOf(found, 'correct') : [];
  return first ? t(first.key, first.values) : '';
}

/** How to put a token of an issuer's own type out of use; empty for the general ones. */
export const revokeLine = (type: string): string => names.typeAdvice(t, [type]).revoke.join(' ');

export const typeName = (type: string): string => names.typeName(t, type);

/** Whose layout a place has and what to know of it; empty where no SDK is known. */
export const sdkText = (profile: string | undefined): string =>
  sdkSentences(profile)
    .map(({ key, values }) => t(key, values))
    .join(' ');
