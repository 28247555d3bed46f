import { useState } from 'preact/hooks';
import type { TriedReply } from '../../utils/messages/protocol';
import type { Use } from '../../utils/model/ledger';
import type { Translate } from '../../utils/model/text';
import { say } from '../ui/format';
import { PageText } from '../ui/PageText';

interface TryTokenProps {
  readonly t: Translate;
  /** What is sent once more. */
  readonly use: Use;
  readonly tryToken: () => Promise<TriedReply>;
}

/** Asks the server once more with a token, after a press, and says what it answered. The request stands beside the button. */
export function TryToken({ t, use, tryToken }: TryTokenProps) {
  const [reply, setReply] = useState<TriedReply | 'asked' | null>(null);
  const press = async () => {
    setReply('asked');
    setReply(await tryToken().catch((): TriedReply => ({ ok: false, reason: { key: 'try_failed', values: [] } })));
  };
  return (
    <div class="try-token">
      <button type="button" class="button small" aria-busy={reply === 'asked'} onClick={() => void press()}>
        {t('try_button')}
      </button>
      <span class="evidence-note">
        {t('try_sends')} <PageText text={`${use.method} ${use.destination}${use.template}`} code />
      </span>
      <output hidden={reply === null || reply === 'asked'}>
        {typeof reply === 'object' && reply !== null && answered(t, reply)}
      </output>
    </div>
  );
}

function answered(t: Translate, reply: TriedReply): string {
  if (!reply.ok) return say(t, reply.reason);
  const { status } = reply;
  if (status === null) return t('try_no_answer');
  if (status === 0) return t('try_redirected');
  if (status < 400) return t('try_accepted', [String(status)]);
  return t(status === 401 || status === 403 ? 'try_refused' : 'try_unclear', [String(status)]);
}
