/**
 * Names under which analytics, consent, load balancers, experiments, replay and fraud protection keep values that look like
 * tokens and are none. A star stands for anything; from the platforms' documentation and the Open Cookie Database. Lower case.
 */
const VISITORS = `_ga _ga_* _gid _gat _gat_* __utm* _gcl_* anid 1p_jar dsid aec socs _fbp _fbc ajs_* rl_anonymous_id* rl_user_id*
  rl_session* rl_page_init_referrer* rl_group* rl_trait* amplitude_id* amplitude_unsent* amplitude_testing* amp_[0-9a-f]{10} amp_unsent_* amp_remote_config_* _hj* hjviewportid optimizely* _vwo_* _vis_opt_* abtasty
  abtastysession _conv_? intercom-* intercom[a-z._-]{0,40}state* drift_aid drift_eid drift_campaign_refresh crisp-client* __zlcmid hubspotutk
  __hstc __hssc __hssrc messagesutk _mkto_trk visitor_id[0-9]* _biz_* _pk_id* _pk_ses* _pk_ref* _pk_cvar* _pk_hsr* _sp_id* _sp_ses*
  s_vi s_ecid s_fid s_cc s_sq amcv_* amcvs_* mboxedgecluster demdex dpm _clck _clsk muid clid _uetsid _uetvid _uetmsclkid li_gc
  bcookie bscookie lidc usermatchhistory analyticssynchistory ln_or _ttp _tt_enable_cookie ttwid tt_chain_token _scid _scid_r sc_at
  _pin_unauth _pinterest_* _rdt_uuid personalization_id guest_id* muc_ads __cf_bm _cfuvid cf_clearance __cfruid __cflb cf_chl_* awsalb*
  awselb awselbcors arraffinity arraffinitysamesite bigipserver* ts[0-9a-f]{8,32} f5avr* incap_ses_* visid_incap_* nlbi_* reese84
  ak_bmsc bm_sz bm_sv bm_mi _abck akacd_* aka_a2 datadome _px _px[0-9] _px_* _pxvid _pxhd pxcts kp_uid* kpsdk-* _grecaptcha rc::*
  optanonconsent optanonalertboxclosed cookieconsent cookie-consent euconsent euconsent-v2 didomi_token usprivacy cookielawinfo-*
  _evidon_* borlabs-cookie cmplz_* sp_consent consent-* __stripe_mid __stripe_sid _dd_* nrba_* nreum* sentryreplaysession sentry-*
  fs_uid fs_lua _fs_* _lr_* lr_* _shopify_y _shopify_s _shopify_sa_* _shopify_tm _orig_referrer _landing_page cart_sig cart_ts
  cart_ver __kla_id _kla_* klaviyo* _mcid _mc_* __client_uat* clerk_active_context wp-settings-* wordpress_test_cookie ki_t ki_r
  _sfid_* permutive-id cto_bundle __qca _cc_id panoramaid* _lc2_fpi _awl __gads __gpi __eoi uid2_* _pubcid pbjs-* __ph_opt_in_out_*
  seerid* __anon_id ldfeature ldfeatures ld:* statsig.* statsig_* growthbook* gbfeaturescache lscache-* __storage_test__ localforage
  _localforage_support_test localforage-* amplify-opsworks ally-supports-cache wc_cart_hash_* wc_fragments_* firebase:host:*
  firebase-heartbeat* __paypal_storage__ __belter_* yt-remote-* yt.innertube::* yt-player-* gtm_* feature-flags*
  feature_flags* featureflags* flags:* i18n* translations* grafana_session_expiry *_mixpanel *_posthog *.sig *.is.authenticated
  *.organization_hint *[_-]expiry *.clockdrift *.lastauthuser *[_-]theme *[_-]locale *-lang *[_-]consent *-cache-hash`;

/** As above, but too short or too common to speak of what lies below them: they count as the innermost name alone. */
const SETTINGS = `ide nid consent fr mbox sm m notice_* lang locale locale-* i18next i18nextlng theme theme-* theme:* color-mode
  color-scheme timezone tz country currency wp_lang modernizr debug loglevel* sidebar*`;

/** One pattern of all names. */
function anyOf(names: string): RegExp {
  const patterns = names.split(/\s+/).map((name) => {
    const inner = name
      .replace(/^\*|\*$/g, '')
      .replace(/\./g, '\\.')
      .replace(/\?/g, '.');
    return `${name.startsWith('*') ? '' : '^'}${inner}${name.endsWith('*') ? '' : '$'}`;
  });
  return new RegExp(patterns.join('|'));
}

const ANYWHERE = anyOf(VISITORS);
const INNERMOST = anyOf(SETTINGS);

/** Whether what lies under these names, outermost first, is no token, however random its value looks. */
export function isNotToken(names: readonly string[]): boolean {
  const lower = names.map((name) => name.slice(0, 256).toLowerCase());
  return INNERMOST.test(lower.at(-1) ?? '') || lower.some((name) => ANYWHERE.test(name));
}

/** Words of a name or of a key above it that make its subtree harmless: caches of words, flags, measurement. */
export const HARMLESS_BRANCHES = new Set(
  `translations translation messages locales i18n l10n strings labels flags features experiments experiment
  variants analytics telemetry metrics events breadcrumbs pagination usage themes colors palette styles fonts
  icons assets manifest modules chunks tokenizer syntax grammar schema schemas`.split(/\s+/),
);
