import { useRef, useState } from 'preact/hooks';
import { actText } from '../../utils/export/act-text';
import type { ActName, ActPlan, ActReply, KeysReply, PlanReply } from '../../utils/messages/act-protocol';
import type { Token } from '../../utils/model/ledger';
import type { Message, SiteFacts } from '../../utils/model/report';
import type { Translate } from '../../utils/model/text';
import { formatAgo, say } from '../ui/format';
import { ConfirmAct } from './ConfirmAct';

/** What the part asks of whoever shows it. */
export interface TokenActions {
  tryKeys(fingerprint: string): Promise<KeysReply>;
  /** Asks the browser for a host. Called in the click itself. Null where it was given. */
  allow(pattern: string): Promise<Message | null>;
  plan(fingerprint: string, what: ActName): Promise<PlanReply>;
  perform(fingerprint: string, what: ActName, confirmed: ActPlan, client: string): Promise<ActReply>;
}

interface ActPartProps {
  readonly t: Translate;
  readonly now: number;
  readonly token: Token;
  readonly facts: SiteFacts;
  readonly actions: TokenActions;
}

interface Told {
  readonly message: Message;
  readonly items: readonly string[];
  readonly isUnrecorded?: true | undefined;
  /** What to ask the browser for, so that it can be done. */
  readonly allow?: { readonly pattern: string; readonly what: ActName } | undefined;
}

const OFFERED = ['test', 'revoke', 'remove', 'log-out'] as const satisfies readonly ActName[];
const FAILED: Message = { key: 'act_failed', values: [] };
const NO_PLAN = { ok: false, reason: FAILED } as const;

/** What a person may do about a token, here and now. Each button opens what it would do; nothing happens before *Do it*. */
export function ActPart({ t, now, token, facts, actions }: ActPartProps) {
  const [wanted, setWanted] = useState<ActName | null>(null);
  const [plan, setPlan] = useState<ActPlan | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const pressed = useRef<HTMLButtonElement | null>(null);
  const { fingerprint } = token;
  const isBlocked = facts.blocked?.includes(fingerprint) ?? false;
  const offered: readonly ActName[] = [...OFFERED, isBlocked ? 'unblock' : 'block'];
  const last = facts.acts?.findLast((one) => one.fingerprint === fingerprint);

  const open = async (what: ActName, button: HTMLButtonElement) => {
    pressed.current = button;
    setTold(null);
    setWanted(what);
    setPlan(null);
    setBusy(true);
    const reply = await actions.plan(fingerprint, what).catch((): PlanReply => NO_PLAN);
    setBusy(false);
    if (reply.ok) return setPlan(reply.plan);
    setWanted(null);
    const allow = reply.allow === undefined ? undefined : { pattern: reply.allow, what };
    setTold({ message: reply.reason, items: [], allow });
  };
  const allow = async (asked: Promise<Message | null>, what: ActName) => {
    const problem = await asked.catch(() => FAILED);
    if (problem !== null) return setTold({ message: problem, items: [] });
    if (pressed.current) await open(what, pressed.current);
  };
  const close = () => {
    setWanted(null);
    setPlan(null);
    pressed.current?.focus();
  };
  const perform = async (client: string) => {
    if (wanted === null || plan === null) return;
    setBusy(true);
    const reply = await actions.perform(fingerprint, wanted, plan, client).catch((): ActReply => NO_PLAN);
    setBusy(false);
    const { isUnrecorded } = reply;
    setTold(reply.ok ? reply : { message: reply.reason, items: [], isUnrecorded });
    if (!reply.ok && reply.plan) return setPlan(reply.plan);
    close();
  };
  const button = (what: ActName, label: string) => (
    <button
      key={what}
      type="button"
      class="button small"
      aria-expanded={wanted === what && plan !== null}
      aria-busy={isBusy && wanted === what}
      onClick={({ currentTarget }) => void open(what, currentTarget)}
    >
      {label}
    </button>
  );
  return (
    <div class="acts">
      {isBlocked && <p class="act-blocked">{t('act_blocked')}</p>}
      <div class="act-buttons">{offered.map((what) => button(what, t(`act_${what.replaceAll('-', '_')}`)))}</div>
      {wanted !== null && plan !== null && (
        <ConfirmAct
          key={JSON.stringify(plan)}
          t={t}
          plan={plan}
          isBusy={isBusy}
          onConfirm={(client) => void perform(client)}
          onCancel={close}
        />
      )}
      <output hidden={told === null}>
        {told && say(t, told.message)}
        {told && told.items.length > 0 && (
          <ul class="act-items">
            {told.items.map((item) => (
              <li key={item}>
                <code>{item}</code>
              </li>
            ))}
          </ul>
        )}
        {told?.allow && (
          <button
            type="button"
            class="button small"
            onClick={() => told.allow && void allow(actions.allow(told.allow.pattern), told.allow.what)}
          >
            {t('popup_allow')}
          </button>
        )}
        {told?.isUnrecorded && <p>{t('act_unrecorded')}</p>}
      </output>
      {last && (
        <p class="evidence-note">
          {actText(last, t)} · {formatAgo(t, last.at, now)}
        </p>
      )}
    </div>
  );
}
