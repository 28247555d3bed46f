/**
 * Names under which servers keep the session, without `__Host-`, `__Secure-` and chunk numbers, beyond those that `profiles/` knows.
 * Lower case.
 */
const EXACT = new Set(
  `sessionid session_id laravel_session rack.session session-token iron-session remember_token li_at sessionkey token_v2 cakephp
  symfony _session.legacy session sess sid _session __session ssid s_id session-id session_token sessiontoken`.split(
    /\s+/,
  ),
);
const PREFIXES = ['remember_web_', 'remember_admin_', 'aspsessionid'];

/** Whether a cookie of this name holds a session. */
export function isSessionName(name: string): boolean {
  const bare = name
    .toLowerCase()
    .replace(/^__(?:host|secure|http)-/, '')
    .replace(/\.\d{1,2}$/, '');
  if (EXACT.has(bare) || /^[\w.-]{2,60}[_-]sess(?:ion)?(?:[_-]id)?$/.test(bare)) return true;
  return PREFIXES.some((prefix) => bare.startsWith(prefix)) && !bare.includes('csrf');
}
