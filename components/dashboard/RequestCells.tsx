import { isoTime } from '../../utils/export/format';
import type { SentRequest } from '../../utils/export/site-log';
import { typeName } from '../../utils/export/type-name';
import type { Translate } from '../../utils/model/text';
import { PageText } from '../ui/PageText';
import { hostOf, legible } from '../ui/page-text';
import { Status } from './Status';

const COLUMNS = ['time', 'token', 'request', 'status', 'channel', 'initiator', 'witness'] as const;

export function RequestHeads({ t }: { readonly t: Translate }) {
  return (
    <>
      {COLUMNS.map((column) => (
        <th key={column} scope="col" class={`cell-${column}`}>
          {t(`dashboard_column_${column}`)}
        </th>
      ))}
    </>
  );
}

interface RequestCellsProps {
  readonly t: Translate;
  readonly request: SentRequest;
  readonly moments: (at: number) => string;
  /** The page of the token. */
  readonly href: string;
}

/** One line of the log of requests. What does not fit is in the tooltips. */
export function RequestCells({ t, request, moments, href }: RequestCellsProps) {
  const { at, token, method, destination, template, status, channel, name, initiator, frame, witness } = request;
  const address = `${method} ${hostOf(destination)}${template}`;
  const from = initiator === null ? t('dashboard_initiator_none') : legible(hostOf(initiator));
  return (
    <>
      <td class="cell-time">
        <time dateTime={isoTime(at)}>{moments(at)}</time>
      </td>
      <td class="cell-token">
        <a href={href} tabIndex={-1} title={`${typeName(t, token.type)} ${legible(token.preview)}`}>
          {typeName(t, token.type)}
        </a>{' '}
        <PageText text={token.preview} code />
      </td>
      <td class="cell-request" title={legible(address)}>
        <PageText text={address} code />
      </td>
      <td class="cell-status">
        <Status t={t} status={status} />
      </td>
      <td class="cell-channel" title={legible(name)}>
        {t(`dashboard_channel_${channel}`)}
      </td>
      <td class="cell-initiator" title={from}>
        {from}
        {frame !== 'top' && <span class="quiet"> · {t(`dashboard_frame_${frame}`)}</span>}
      </td>
      <td class="cell-witness">{t(`dashboard_witness_${witness}`)}</td>
    </>
  );
}
