import { describe, expect, it } from 'vitest';
import { inspect, inspectRequest } from '@/utils/engine';
import { sample } from '@/utils/lib/sample';
import type { SurfaceId } from '@/utils/model/surface';

const VALUE = sample('', 60);

/** Platform, names under which nothing secret lies, and names beside them under which the same value is a token. */
const COOKIES: readonly (readonly [platform: string, names: string, neighbours: string])[] = [
  ['Google Analytics, client', '_ga _ga_ABC123DEF4', 'ga_token'],
  ['Google Analytics, day', '_gid', 'gid_token'],
  ['Google Analytics, throttle', '_gat _gat_UA12345', 'gat_token'],
  ['Google Analytics, legacy', '__utma __utmb __utmc __utmt __utmz __utmv __utmx', 'utm_session'],
  ['Google Ads', '_gcl_au _gcl_aw _gcl_dc _gcl_gs _gcl_gb _gcl_ha', 'gcl_token'],
  ['Google consent', 'IDE NID ANID 1P_JAR DSID AEC CONSENT SOCS', 'ide_token SID'],
  ['Meta Pixel, browser', '_fbp', 'fb_token'],
  ['Meta Pixel, click', '_fbc', 'fb_access_token'],
  ['Meta', 'fr', 'fr_token'],
  [
    'Segment',
    'ajs_anonymous_id ajs_user_id ajs_group_id ajs_user_traits ajs_group_properties',
    'js_session segment_token',
  ],
  ['RudderStack', 'rl_anonymous_id rl_user_id rl_session rl_page_init_referrer', 'url_session rl_token'],
  ['Amplitude', 'amplitude_id_abc amplitude_unsent_abc amplitude_testing1', 'amplitude_token'],
  ['Amplitude, second version', 'AMP_0123456789 AMP_abcdef0123', 'amp_token'],
  ['Mixpanel', 'mp_abc_mixpanel', 'mixpanel_token'],
  ['PostHog', 'ph_phc_abc_posthog', 'posthog_token'],
  ['Hotjar', '_hjSessionUser_1 _hjid _hjSession_1', 'hj_session'],
  ['Optimizely', 'optimizelyEndUserId optimizelySegments', 'my_optimizely_token'],
  ['VWO', '_vwo_uuid _vis_opt_s', 'vwo_token'],
  ['AB Tasty', 'ABTasty ABTastySession', 'abtasty_token'],
  ['Convert', '_conv_r _conv_s _conv_v', 'conv_session'],
  ['Intercom', 'intercom-id-abc intercom-session-abc intercom-device-id-abc', 'intercom_access_token'],
  ['Drift', 'drift_aid drift_campaign_refresh drift_eid', 'drift_refresh_token'],
  ['Crisp', 'crisp-client%2Fsession%2Fabc', 'crisp_token'],
  ['Zendesk', '__zlcmid', 'zendesk_token'],
  ['HubSpot', 'hubspotutk __hstc __hssc __hssrc messagesUtk', 'hubspot_token'],
  ['Marketo', '_mkto_trk', 'mkto_token'],
  ['Pardot', 'visitor_id123456 visitor_id123456-hash', 'visited_session'],
  ['Bizible', '_biz_uid _biz_flagsA', 'biz_token'],
  ['Matomo', '_pk_id.1.1fff _pk_ses.1.1fff _pk_ref.1.1fff _pk_cvar.1 _pk_hsr.1', 'pk_token'],
  ['Snowplow', '_sp_id.1fff _sp_ses.1fff', 'sp_session'],
  [
    'Adobe',
    's_vi s_ecid s_fid s_cc s_sq AMCV_1%40AdobeOrg AMCVS_1%40AdobeOrg mbox mboxEdgeCluster demdex dpm',
    's_id adobe_token',
  ],
  ['Microsoft Clarity', '_clck _clsk MUID CLID SM', 'clarity_token'],
  ['Microsoft Ads', '_uetsid _uetvid _uetmsclkid', 'sid'],
  ['LinkedIn', 'li_gc bcookie bscookie lidc UserMatchHistory AnalyticsSyncHistory ln_or', 'li_at'],
  ['TikTok', '_ttp _tt_enable_cookie ttwid tt_chain_token', 'tt_session sid_tt_token'],
  ['Snapchat', '_scid _scid_r sc_at', 'sc_token'],
  ['Pinterest', '_pin_unauth _pinterest_ct', '_pinterest_access_token'],
  ['Reddit', '_rdt_uuid', 'reddit_session'],
  ['X', 'personalization_id guest_id guest_id_ads muc_ads', 'auth_token'],
  ['Cloudflare', '__cf_bm _cfuvid cf_clearance __cfruid __cflb cf_chl_rc_i', 'CF_Authorization'],
  ['AWS load balancers', 'AWSALB AWSALBCORS AWSELB AWSELBCORS AWSALBTG AWSALBTGCORS', 'AWSELBAuthSessionCookie-0'],
  ['Azure', 'ARRAffinity ARRAffinitySameSite', 'AppServiceAuthSession'],
  ['F5', 'BIGipServerpool TS01abcdef f5avr1234567890aaaaaaaaaaaaaaaa_cspm_', 'ts_token'],
  ['Imperva', 'incap_ses_1_2 visid_incap_2 nlbi_2 reese84', 'reese_token'],
  ['Akamai', 'ak_bmsc bm_sz bm_sv bm_mi _abck akacd_pool AKA_A2', 'ak_token'],
  ['DataDome and HUMAN', 'datadome _px _px3 _pxvid _pxhd pxcts', 'px_token'],
  ['Kasada', 'KP_UIDz KP_UIDz-ssn kpsdk-ct', 'kp_token'],
  ['reCAPTCHA', '_GRECAPTCHA rc::a', 'captcha_session'],
  [
    'Consent platforms',
    'OptanonConsent OptanonAlertBoxClosed CookieConsent euconsent-v2 didomi_token usprivacy cookielawinfo-checkbox-others _evidon_consent_cookie notice_behavior borlabs-cookie cmplz_policy_id sp_consent',
    'consented_token notices_session',
  ],
  ['Stripe', '__stripe_mid __stripe_sid m', 'stripe_session'],
  ['Datadog', '_dd_s', 'dd_session'],
  ['New Relic', 'NRBA_SESSION NREUM_x nrba_x', 'nr_session'],
  ['Sentry', 'sentryReplaySession', 'sentry_session'],
  ['FullStory', 'fs_uid fs_lua _fs_uid', 'fs_session'],
  ['LogRocket', '_lr_uf_-app lr_id', 'lrs_session'],
  [
    'Shopify',
    '_shopify_y _shopify_s _shopify_sa_p _shopify_tm _orig_referrer _landing_page cart_sig cart_ts cart_ver',
    '_shopify_essential cart_token',
  ],
  ['Klaviyo', '__kla_id _kla_x klaviyoOnsite', 'klaviyo_access_token'],
  ['Mailchimp', '_mcid _mc_x', 'mc_token'],
  ['Clerk', '__client_uat __client_uat_Ab12 clerk_active_context', '__client __session'],
  ['Auth0', 'auth0.is.authenticated auth0.client.is.authenticated', 'auth0_session'],
  [
    'WordPress',
    'wp-settings-1 wp-settings-time-1 wordpress_test_cookie wp_lang',
    `wordpress_sec_${'0123456789abcdef'.repeat(2)}`,
  ],
  ['Preferences', 'lang locale i18next theme color-mode timezone tz country currency', 'country_token'],
  ['Qualaroo', 'ki_t ki_r', 'ki_token'],
  ['Salesforce', '_sfid_abc', 'sfdc_session'],
  [
    'Ad tech',
    'permutive-id cto_bundle __qca _cc_id panoramaId panoramaId_expiry _lc2_fpi _awl __gads __gpi __eoi uid2_advertising_token _pubcid pbjs-unifiedid',
    'bundle_token uid_session',
  ],
];

const STORED: typeof COOKIES = [
  ['Amplitude', 'amplitude_unsent_abc AMP_unsent_abc AMP_remote_config_abc', 'amp_token'],
  ['Mixpanel', 'mp_abc_mixpanel', 'mixpanel.token'],
  ['PostHog', 'ph_phc_abc_posthog __ph_opt_in_out_phc_abc', 'posthog.token'],
  ['Hotjar', '_hjSession hjViewportId', 'hj.token'],
  ['Segment', 'ajs_anonymous_id seerid seerid.t __anon_id', 'segment.token'],
  ['Optimizely', 'optimizely_data$$abc optimizely-vuid', 'my-optimizely-token'],
  ['Intercom', 'intercom.intercom-state-abc intercom-session-abc', 'intercomAccessToken'],
  ['LaunchDarkly', 'ldfeature ldfeatures ld:abc:flags', 'ld_token'],
  ['Statsig', 'statsig.cached.values STATSIG_LOCAL_STORAGE_INTERNAL_STORE_V4', 'statsigToken'],
  ['GrowthBook', 'growthbook growthbook-cache gbFeaturesCache', 'growthbook_api_key'],
  ['reCAPTCHA', '_grecaptcha rc::a rc::f', 'recaptcha.token'],
  ['Library artefacts', 'lscache-x __storage_test__ localforage modernizr debug', 'localforage/token debug_token'],
  ['Preferences', 'loglevel loglevel:app amplify-opsworks i18nextLng theme color-scheme sidebar_open', 'themes_token'],
  ['WooCommerce', 'ally-supports-cache wc_cart_hash_abc wc_fragments_abc', 'wc_token'],
  ['Firebase', 'firebase:host:shop.firebaseio.com firebase-heartbeat', 'firebase_token'],
  ['PayPal', '__paypal_storage__ __belter_x', 'paypal_token'],
  ['YouTube', 'yt-remote-device-id yt.innertube::nextId yt-player-volume', 'yt_token'],
];

const cases = (surface: SurfaceId, rows: typeof COOKIES) =>
  rows.map(([platform, names, neighbours]) => ({
    surface,
    platform,
    names: names.split(' '),
    neighbours: neighbours.split(' '),
  }));
const CASES = [...cases('document-cookie', COOKIES), ...cases('local-storage', STORED)];
const found = (surface: SurfaceId, key: string) => inspect({ surface, key, value: VALUE });

/** Cookies of frameworks against forged requests: told of as what they are, never as a session. */
const CSRF =
  'csrftoken XSRF-TOKEN _csrf csrf_token _csrfToken authenticity_token __RequestVerificationToken form_key'.split(' ');

it('there is a case for each of the 83 names', () => {
  expect(CASES.length + 1).toBe(83);
});

describe('names under which nothing secret lies', () => {
  it.each(CASES)('$platform ($surface): $names', ({ surface, names }) => {
    for (const name of names) expect(found(surface, name), name).toMatchObject({ candidates: [], leaves: [] });
  });

  it.each(CASES)('$platform ($surface): the same value under $neighbours is a token', ({ surface, neighbours }) => {
    for (const name of neighbours) expect(found(surface, name).candidates, name).toHaveLength(1);
  });

  it('hide nothing where they travel, and are no credentials', () => {
    for (const { surface, names, neighbours } of CASES.filter(({ surface }) => surface === 'document-cookie')) {
      const sent = (name: string) =>
        inspectRequest({ url: 'https://shop.test/', method: 'GET', headers: [['Cookie', `${name}=${VALUE}`]] });
      for (const name of names) expect(sent(name).credentials, `${surface} ${name}`).toEqual([]);
      for (const name of neighbours) expect(sent(name).credentials, `${surface} ${name}`).toHaveLength(1);
    }
  });

  it.each(CSRF)('%s is a token against forged requests, which opens nothing alone', (name) => {
    expect(found('document-cookie', name).candidates).toMatchObject([{ tokenClass: 'identifier', role: 'csrf' }]);
    expect(found('document-cookie', `${name}_of_session_token`).candidates).toHaveLength(1);
  });

  it('do not speak of what lies below a name of one’s own', () => {
    const below = (outer: string) => {
      const value = JSON.stringify({ [outer]: { access_token: VALUE } });
      return inspect({ surface: 'local-storage', key: 'state', value }).candidates.length;
    };
    for (const outer of ['m', 'debug', 'fr', 'country', 'theme', 'consent']) expect(below(outer), outer).toBe(1);
  });
});
