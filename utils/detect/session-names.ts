/** Names under which frameworks and servers keep the session, without `__Host-`, `__Secure-` and chunk numbers. Lower case. */
const EXACT = new Set(
  `connect.sid phpsessid jsessionid sessionid session_id asp.net_sessionid .aspxauth laravel_session _session_id rack.session express:sess
  koa:sess koa.sess next-auth.session-token authjs.session-token iron-session remember_token remember_user_token remember-me
  cf_authorization cf_appsession keycloak_identity keycloak_session auth_session_id _oauth2_proxy grafana_session staticwebappsauthcookie
  appserviceauthsession li_at sessionkey token_v2 mysapsso2 ltpatoken ltpatoken2 smsession pd-s-session-id oamauthncookie __client
  cakephp symfony _session.legacy session sess sid _session __session ssid s_id session-id session_token sessiontoken`.split(
    /\s+/,
  ),
);
const PREFIXES =
  `.aspnetcore.cookies .aspnetcore.identity .aspnetcore.session .aspnet. wordpress_logged_in_ wordpress_sec_ remember_web_ remember_admin_
  awselbauthsessioncookie _shibsession_ a_session_ aspsessionid gcp_iap_auth_token_ _oauth2_proxy_`.split(/\s+/);

/** Whether a cookie of this name holds a session. */
export function isSessionName(name: string): boolean {
  const bare = name
    .toLowerCase()
    .replace(/^__(?:host|secure|http)-/, '')
    .replace(/\.\d{1,2}$/, '');
  if (EXACT.has(bare) || /^[\w.-]{2,60}[_-]sess(?:ion)?(?:[_-]id)?$/.test(bare)) return true;
  return PREFIXES.some((prefix) => bare.startsWith(prefix)) && !bare.includes('csrf');
}
