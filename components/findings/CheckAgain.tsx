import { useState } from 'preact/hooks';
import type { CheckReply } from '../../utils/messages/protocol';
import type { Check } from '../../utils/model/act';
import type { SiteFacts } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { formatAgo, say } from '../ui/format';

interface CheckAgainProps {
  readonly t: Translate;
  readonly now: number;
  /** Its id. */
  readonly finding: string;
  readonly facts: Pick<SiteFacts, 'checks'>;
  readonly check: (finding: string) => Promise<CheckReply>;
}

/** Looks again whether a finding still holds, and says what the last look gave. */
export function CheckAgain({ t, now, finding, facts, check }: CheckAgainProps) {
  const [reply, setReply] = useState<CheckReply | 'asked' | null>(null);
  const last = facts.checks?.findLast((one) => one.finding === finding);
  const press = async () => {
    setReply('asked');
    setReply(
      await check(finding).catch((): CheckReply => ({ ok: false, reason: { key: 'check_failed', values: [] } })),
    );
  };
  return (
    <div class="try-token">
      <button type="button" class="button small" aria-busy={reply === 'asked'} onClick={() => void press()}>
        {t('check_button')}
      </button>
      {last && (
        <span class="evidence-note">
          {t(answerKey(last))} · {formatAgo(t, last.at, now)}
        </span>
      )}
      <output hidden={reply === null || reply === 'asked'}>
        {typeof reply === 'object' && reply !== null && say(t, reply.ok ? reply.message : reply.reason)}
      </output>
    </div>
  );
}

const answerKey = ({ answer }: Check): string => `check_answer_${answer.replaceAll('-', '_')}`;
