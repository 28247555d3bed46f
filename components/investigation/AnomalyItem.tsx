import type { Translate } from '../../utils/model/text';
import type { Anomaly } from '../../utils/model/traffic';
import { ruleTitle, ruleWhy } from '../findings/names';
import { say } from '../ui/format';
import type { TrafficRule } from './InvestigationView';
import { utc } from './words';

interface AnomalyItemProps {
  readonly t: Translate;
  readonly anomaly: Anomaly;
  readonly rule: TrafficRule | undefined;
  /** Id of the token's section; null where this stands in it. */
  readonly link: string | null;
}

/** One anomaly: what happened, when, to which token, why it matters, and the figures behind it. */
export function AnomalyItem({ t, anomaly, rule, link }: AnomalyItemProps) {
  const { from, to, what, token, severity, evidence } = anomaly;
  const figures = Object.entries(evidence);
  const Heading = link === null ? 'h4' : 'h3';
  return (
    <li>
      <Heading>
        {link === null && <span class={`severity ${severity}`}>{t(`popup_severity_${severity}`)}</span>}{' '}
        {ruleTitle(t, anomaly.rule)}
      </Heading>
      <p>{say(t, what)}</p>
      <p class="quiet">
        <time dateTime={iso(from)}>{utc(from)}</time>
        {to > from && (
          <>
            {' – '}
            <time dateTime={iso(to)}>{utc(to)}</time>
          </>
        )}
        {link !== null && (
          <>
            {' · '}
            <a href={`#${link}`}>
              <code>{token}</code>
            </a>
          </>
        )}
      </p>
      <details>
        <summary>{t('investigation_why')}</summary>
        <p>{ruleWhy(t, anomaly.rule)}</p>
        {figures.length > 0 && (
          <dl>
            {figures.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{Array.isArray(value) ? value.join(', ') : String(value)}</dd>
              </div>
            ))}
          </dl>
        )}
        {rule && rule.references.length > 0 && (
          <p>
            {rule.references.map(({ id, title, url }) => (
              <a key={id} href={url} title={title} rel="noopener noreferrer">
                {id}
              </a>
            ))}
          </p>
        )}
      </details>
    </li>
  );
}

const iso = (time: number): string => new Date(time).toISOString();
