import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ActPlan } from '../../utils/messages/act-protocol';
import type { Message } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { say } from '../ui/format';
import { PageText } from '../ui/PageText';

interface ConfirmActProps {
  readonly t: Translate;
  readonly plan: ActPlan;
  readonly isBusy: boolean;
  readonly onConfirm: (client: string) => void;
  readonly onCancel: () => void;
}

/** What will happen, in full, and the two ways on. Where evidence is to be preserved first, going on takes a press of its own. */
export function ConfirmAct({ t, plan, isBusy, onConfirm, onCancel }: ConfirmActProps) {
  const [client, setClient] = useState(plan.client ?? '');
  const [goesOn, setGoesOn] = useState(!plan.archiveFirst);
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.focus(), []);
  const sentence = (step: Message) => <p key={step.key}>{say(t, step)}</p>;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the focus, so that what will happen is read
    <fieldset ref={box} class="confirm" tabIndex={-1} aria-describedby={id} onKeyDown={onKeyDown}>
      <legend>{t('act_will')}</legend>
      <div id={id}>
        {plan.archiveFirst && <p class="confirm-warning">{t('act_preserve_first')}</p>}
        {plan.steps.slice(0, 1).map(sentence)}
        <ul class="act-items">
          {plan.items.map((item) => (
            <li key={item}>
              <PageText text={item} code />
            </li>
          ))}
        </ul>
        {plan.steps.slice(1).map(sentence)}
      </div>
      {plan.client !== null && (
        <label class="confirm-client">
          {t('act_client')}
          <input
            type="text"
            value={client}
            spellcheck={false}
            autocomplete="off"
            onInput={({ currentTarget }) => setClient(currentTarget.value)}
          />
        </label>
      )}
      <div class="act-buttons">
        {goesOn ? (
          <button
            type="button"
            class="button small primary"
            aria-busy={isBusy}
            onClick={() => !isBusy && onConfirm(client.trim())}
          >
            {t('act_do')}
          </button>
        ) : (
          <button type="button" class="button small" onClick={() => setGoesOn(true)}>
            {t('act_without_archive')}
          </button>
        )}
        <button type="button" class="button small" onClick={onCancel}>
          {t('act_cancel')}
        </button>
      </div>
    </fieldset>
  );
}
