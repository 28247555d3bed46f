import type { Severity } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';

/** The severity as a word; colour only repeats it. */
export function SeverityTag({ t, severity }: { readonly t: Translate; readonly severity: Severity }) {
  return <span class={`severity ${severity}`}>{t(`popup_severity_${severity}`)}</span>;
}
