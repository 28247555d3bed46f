import type { Translate } from '../../utils/model/text';
import { type CodeSample, type Playbook, type PlaybookPart, stepsOf } from '../../utils/remedy/playbook';
import { CopyButton } from '../ui/CopyButton';
import { say } from '../ui/format';
import { Tabs } from '../ui/Tabs';

interface FixViewProps {
  readonly t: Translate;
  readonly playbook: Playbook;
  /** How tokens of these types are put out of use. */
  readonly revoke: readonly string[];
  readonly samples: readonly CodeSample[];
  /** The framework chosen last, for every finding; null before any choice. */
  readonly framework: string | null;
  readonly onFramework: (framework: string) => void;
  readonly copy: () => Promise<boolean>;
}

/** How to put it right: contain what has leaked, correct the code, verify. */
export function FixView({ t, playbook, samples, revoke, framework, onFramework, copy }: FixViewProps) {
  const sample = samples.find((one) => one.framework === framework) ?? samples[0] ?? null;
  return (
    <>
      <Steps t={t} playbook={playbook} part="contain" first={revoke} />
      <Steps t={t} playbook={playbook} part="correct" />
      {sample && (
        <Tabs
          name={t('popup_frameworks')}
          tabs={samples.map((one) => one.framework)}
          current={sample.framework}
          onSelect={onFramework}
        >
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach that */}
          <pre class="sample" tabIndex={0} dir="ltr">
            <code>{sample.code}</code>
          </pre>
        </Tabs>
      )}
      <Steps t={t} playbook={playbook} part="verify" />
      <div class="detail-actions">
        <CopyButton label={t('popup_copy_fix')} copy={copy} />
      </div>
    </>
  );
}

function Steps({
  t,
  playbook,
  part,
  first = [],
}: {
  readonly t: Translate;
  readonly playbook: Playbook;
  readonly part: PlaybookPart;
  readonly first?: readonly string[];
}) {
  const steps = stepsOf(playbook, part);
  if (steps.length === 0) return null;
  return (
    <div class="steps">
      <h5>{t(`remedy_${part}`)}</h5>
      <ol>
        {first.map((step) => (
          <li key={step}>{step}</li>
        ))}
        {steps.map((step) => (
          <li key={step.key}>{say(t, step)}</li>
        ))}
      </ol>
    </div>
  );
}
