import { memo } from '../assess/traffic/memo';
import { networkOf } from '../assess/traffic/network';
import { siteOfHost } from '../lib/site';
import type { PlacedUse } from '../model/investigation';
import type { UseRow } from './uses-table';

const siteOfDestination = memo(siteOfHost);

/** The row of a use. Holds nothing that the use does not: no value of a token, no query, addresses of clients as logged. */
export function useRow({ use, token, file, line, record }: PlacedUse, id: number): UseRow {
  const { facts } = token;
  return {
    id,
    used_at: use.at,
    token: use.token,
    known_by: token.knownBy,
    token_type: token.type,
    role: token.role,
    scope: token.scope,
    subject: facts.subject ?? null,
    issued_at: facts.issuedAt ?? null,
    expires_at: facts.expiresAt ?? null,
    method: use.method,
    destination: use.destination,
    site: siteOfDestination(use.destination),
    template: use.template,
    object: use.object,
    status: use.status,
    outcome: use.outcome,
    client: use.client,
    network: use.client === null ? null : networkOf(use.client),
    agent: use.agent,
    context: use.context,
    principal: use.principal,
    file,
    line,
    record,
  };
}
