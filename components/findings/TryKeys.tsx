import { useState } from 'preact/hooks';
import type { KeysReply } from '../../utils/messages/act-protocol';
import type { Token } from '../../utils/model/ledger';
import type { Message } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { say } from '../ui/format';

interface TryKeysProps {
  readonly t: Translate;
  readonly token: Token;
  readonly tryKeys: () => Promise<KeysReply>;
}

/** Tries published keys on a JWT that is signed by HMAC, after a press. Says before that nothing leaves the browser. */
export function TryKeys({ t, token, tryKeys }: TryKeysProps) {
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<Message | null>(null);
  const press = async () => {
    setBusy(true);
    const reply = await tryKeys().catch((): KeysReply => ({ ok: false, reason: { key: 'keys_failed', values: [] } }));
    setBusy(false);
    setTold(messageOf(reply));
  };
  return (
    <div class="try-token try-keys">
      <p class="evidence-note">{t('keys_says', [token.facts.algorithm ?? ''])}</p>
      <button type="button" class="button small" disabled={isBusy} aria-busy={isBusy} onClick={() => void press()}>
        {t('keys_try')}
      </button>
      <output hidden={told === null}>{told && say(t, told)}</output>
    </div>
  );
}

function messageOf(reply: KeysReply): Message {
  if (!reply.ok) return reply.reason;
  return { key: reply.guessable ? 'keys_found' : 'keys_none', values: [String(reply.tried)] };
}
