/**
 * Names under which analytics, consent, load balancers, experiments, replay, caches and preferences keep values that look
 * like tokens and are none. Lower case; from the platforms' documentation and the Open Cookie Database.
 */
const EXACT = new Set(
  `_ga ide nid _fbp _fbc __zlcmid hubspotutk __hstc __hssc __hssrc messagesutk s_vi s_ecid s_fid demdex dpm _clck
  _clsk muid _uetsid _uetvid _uetmsclkid li_gc bcookie bscookie lidc usermatchhistory analyticssynchistory ln_or
  _ttp ttwid tt_chain_token _scid sc_at _rdt_uuid __cf_bm _cfuvid cf_clearance __cfruid __cflb awsalb arraffinity
  reese84 ak_bmsc bm_sz bm_sv bm_mi _abck datadome _grecaptcha optanonconsent cookieconsent cookie-consent
  euconsent-v2 euconsent didomi_token sp_consent __stripe_mid __stripe_sid _dd_s nrba_session sentryreplaysession
  fs_uid _shopify_y _shopify_s cart_sig __kla_id clerk_active_context permutive-id cto_bundle __qca __gads __gpi
  _pubcid __anon_id gbfeaturescache grafana_session_expiry`.split(/\s+/),
);

const PREFIXES =
  `_ga_ __utm _gcl_ ajs_ rl_anonymous_id rl_session amplitude_ amp_ _hj optimizely _vwo_ _vis_opt_ intercom-id
  intercom-session intercom-device-id intercom_ drift_ crisp-client _biz_ _pk_ _sp_id _sp_ses amcv_ _pinterest_
  guest_id cf_chl_ awsalb bigipserver incap_ses_ visid_incap_ nlbi_ rc:: cookielawinfo- nreum nrba_ _fs_ _lr_ lr_
  _shopify_sa_ _kla_ klaviyo __client_uat wp-settings- panoramaid uid2_ pbjs- __ph_opt_in_out_ ld: statsig.
  statsig_ growthbook lscache- localforage wc_cart_hash_ firebase:host: firebase-heartbeat yt-remote-
  yt.innertube:: analytics telemetry sentry- _dd_ consent- gtm feature-flags feature_flags featureflags flags:
  i18n translations locale- theme- theme: workbox- _px_ _mixpanel`.split(/\s+/);

const SUFFIXES =
  `_mixpanel _posthog .sig .is.authenticated .organization_hint _expiry -expiry .clockdrift .lastauthuser -theme
  _theme -locale _locale -lang -consent _consent -cache-hash`.split(/\s+/);

const SHAPES = [
  /^ts[0-9a-f]{8,32}$/,
  /^_?px[\w]{0,4}$/,
  /^amp_[0-9a-f]{10}$/,
  /^intercom[\w.-]{0,40}state/,
  /^_pk_(?:id|ses|ref|cvar|hsr)/,
];

/** Whether a storage key, cookie or parameter of this name holds no token, however random its value looks. */
export function isNotTokenName(name: string): boolean {
  const lower = name.slice(0, 256).toLowerCase();
  return (
    EXACT.has(lower) ||
    PREFIXES.some((prefix) => lower.startsWith(prefix)) ||
    SUFFIXES.some((suffix) => lower.endsWith(suffix)) ||
    SHAPES.some((shape) => shape.test(lower))
  );
}

/** Words of a name or of a key above it that make its subtree harmless: caches of words, flags, measurement. */
export const HARMLESS_BRANCHES = new Set(
  `translations translation messages locales i18n l10n strings labels flags features experiments experiment
  variants analytics telemetry metrics events breadcrumbs pagination usage themes colors palette styles fonts
  icons assets manifest modules chunks tokenizer syntax grammar schema schemas`.split(/\s+/),
);
