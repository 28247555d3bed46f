import { useState } from 'preact/hooks';
import { findingRow } from '../../utils/export/document';
import { issueText } from '../../utils/export/issue';
import { typeAdvice } from '../../utils/export/type-name';
import { weighedTexts } from '../../utils/export/weighed';
import type { CheckReply, RevealReply } from '../../utils/messages/protocol';
import type { Finding, SiteFacts } from '../../utils/model/report';
import type { Location } from '../../utils/model/surface';
import type { Translate } from '../../utils/model/text';
import { playbookAtHand } from '../../utils/remedy/load-playbooks';
import { fixText, samplesFor } from '../../utils/remedy/playbook';
import { FixView } from '../remedy/FixView';
import { CopyButton } from '../ui/CopyButton';
import { formatAgo, formatMoment, say } from '../ui/format';
import { isolated } from '../ui/page-text';
import { ActPart, type TokenActions } from './ActPart';
import { CheckAgain } from './CheckAgain';
import { EvidenceView } from './EvidenceView';
import { evidenceOf } from './evidence';
import { ruleWhy } from './names';
import { detailId, rowId } from './row-ids';
import { sdkText } from './sdk-text';
import { TokenLine } from './TokenLine';

export interface FindingDetailProps {
  readonly t: Translate;
  readonly now: number;
  readonly finding: Finding;
  readonly facts: SiteFacts;
  readonly framework: string | null;
  readonly onFramework: (framework: string) => void;
  readonly copy: (text: string, what: string) => Promise<boolean>;
  readonly reveal: ((fingerprint: string, location: Location) => Promise<RevealReply>) | null;
  /** Null where nothing can be done to what is shown, as in a record. */
  readonly acts: TokenActions | null;
  readonly check?: ((finding: string) => Promise<CheckReply>) | null;
  /** Where nothing can be done now: what would have to be done first. */
  readonly instead?: string | null;
}

/** The four parts of a finding: what, why it matters here, how to fix it, what was seen. */
export function FindingDetail(props: FindingDetailProps) {
  const { t, now, finding, facts, framework, copy, reveal, acts, check } = props;
  const evidence = evidenceOf(finding, facts);
  const playbook = playbookAtHand(finding.playbook);
  const playbooks = new Map(playbook ? [[playbook.id, playbook]] : []);
  const main = finding.tokens[0];
  const { surface, key } = finding.location;
  const place = evidence.sightings.find((one) => one.surface === surface && one.key === key && one.profile);
  const sdk = sdkText(t, place?.profile);
  const [chosen, choose] = useState<string | null>(null);
  const samples = playbook ? samplesFor(playbook, place?.profile) : [];
  // Code for the very SDK goes before what was chosen for other findings.
  const shown = chosen ?? (samples[0]?.profiles ? samples[0].framework : framework);
  const advice = typeAdvice(
    t,
    evidence.tokens.map(({ type }) => type),
  );
  return (
    <section id={detailId(finding)} aria-labelledby={rowId(finding)} class="detail">
      <h4>{t('popup_part_what')}</h4>
      <p>{say(t, finding.message)}</p>
      {finding.fixedBefore !== undefined && (
        <p title={formatMoment(t, finding.fixedBefore)}>
          {t('check_came_back', [formatAgo(t, finding.fixedBefore, now)])}
        </p>
      )}
      {finding.ruleSeverity && <p>{t('popup_level_set', [t(`popup_severity_${finding.ruleSeverity}`)])}</p>}
      {evidence.tokens.map((token) => (
        <TokenLine
          key={token.fingerprint}
          tryKeys={acts && ((fingerprint) => acts.tryKeys(fingerprint))}
          t={t}
          now={now}
          token={token}
          sightings={evidence.sightings.filter(({ fingerprint }) => fingerprint === token.fingerprint)}
          facts={facts}
          reveal={reveal}
        />
      ))}
      {check && <CheckAgain t={t} now={now} finding={finding.id} facts={facts} check={check} />}
      <h4>{t('popup_part_why')}</h4>
      <p>{ruleWhy(t, finding.rule)}</p>
      {[...advice.impact, ...advice.condition].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {weighedTexts(finding, t, isolated).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {sdk !== '' && <p>{sdk}</p>}
      <h4>{t('popup_part_fix')}</h4>
      {playbook ? (
        <FixView
          t={t}
          playbook={playbook}
          revoke={advice.revoke}
          samples={samples}
          framework={shown}
          onFramework={(one) => {
            choose(one);
            props.onFramework(one);
          }}
          copy={() => copy(fixText(playbook, shown, t, advice.revoke), t('popup_copied_fix'))}
        />
      ) : (
        <p role="alert">{t('popup_part_missing')}</p>
      )}
      {acts && evidence.tokens[0] && (
        <>
          <h4>{t('popup_part_act')}</h4>
          <ActPart t={t} now={now} token={evidence.tokens[0]} facts={facts} actions={acts} />
        </>
      )}
      {props.instead && (
        <>
          <h4>{t('popup_part_act')}</h4>
          <p>{props.instead}</p>
        </>
      )}
      <h4>{t('popup_part_evidence')}</h4>
      <EvidenceView t={t} now={now} evidence={evidence} references={finding.references} />
      <div class="detail-actions">
        <CopyButton
          label={t('popup_copy_issue')}
          copy={() => copy(issueText(finding, facts, playbooks, t, shown), t('popup_copied_issue'))}
        />
        <CopyButton
          label={t('popup_copy_json')}
          copy={() => copy(JSON.stringify(findingRow(finding, playbooks, t), null, 2), t('popup_copied_json'))}
        />
        {main !== undefined && (
          <CopyButton label={t('popup_copy_fingerprint')} copy={() => copy(main, t('popup_copied_fingerprint'))} />
        )}
      </div>
    </section>
  );
}
