/**
 * How the issuers' own documentation names values whose form alone does not tell what they are: words of a name with spaces
 * between them, `/` where an object lies inside another, `;` between wordings. Each embedding writes them in its own case.
 */
const NAMES: Readonly<Record<string, string>> = {
  'adyen-api-key': 'adyen api key; x api key; adyen/api key; adyen checkout api key',
  'adyen-client-key': 'adyen client key; client key; adyen/client key',
  'akamai-edgegrid': 'akamai client token; client token; edgegrid access token; access token',
  alchemy: 'alchemy api key; next public alchemy api key; alchemy/api key; alchemy id; alchemy mainnet key',
  'algolia-admin': 'algolia admin key; algolia admin api key; algolia/admin api key; algolia write api key',
  'algolia-search':
    'algolia search key; algolia api key; algolia/search api key; x algolia api key; algolia search only api key',
  'algolia-secured': 'algolia secured api key; algolia search key; algolia/api key',
  'amplitude-api-key': 'amplitude api key; next public amplitude api key; amplitude key; amplitude/api key',
  assemblyai: 'assemblyai api key; assembly ai api key; assembly ai/api key; assemblyai token',
  'aws-cognito-client-id':
    'cognito client id; user pool client id; user pool web client id; aws user pools web client id; auth/cognito/user pool client id',
  'aws-secret-key':
    'aws secret access key; secret access key; aws secret key; credentials/secret access key; credentials/secret key',
  'azure-apim-subscription-hex': 'ocp apim subscription key; subscription key; apim subscription key',
  'azure-devops-pat-legacy': 'azure devops pat; azure devops ext pat; ado pat; azure devops token; azure devops/pat',
  'azure-maps-key': 'azure maps subscription key; azure maps key; subscription key; auth options/subscription key',
  'azure-openai-hex':
    'azure openai api key; azure openai key; azure openai/api key; azure api key; cognitive services key',
  bigcommerce: 'bigcommerce access token; x auth token; bigcommerce store/access token; big commerce token',
  'basic-auth-header': 'authorization',
  biscuit: 'x biscuit token; biscuit token; biscuit; auth/biscuit',
  bitly: 'bitly access token; bitly token; bitly/token; bitly api key',
  box: 'box developer token; box access token; box token; box/access token',
  'braintree-access': 'braintree access token; access token; braintree/access token',
  bugsnag: 'bugsnag api key; next public bugsnag api key; bugsnag/api key; bugsnag key',
  'checkout-secret': 'checkout secret key; checkout com secret key; checkout/secret key; cko checkout secret key',
  'circleci-legacy': 'circle token; circleci token; circleci api token; circle ci token; circleci/api token',
  'clerk-secret': 'clerk secret key; clerk api key; clerk/secret key',
  'cloudflare-global-legacy':
    'cloudflare api key; x auth key; cloudflare global api key; cf api key; cloudflare/api key',
  'cloudflare-token-legacy': 'cloudflare api token; cf api token; cloudflare workers token; cloudflare/api token',
  codecov: 'codecov token; codecov upload token; codecov/token',
  cohere: 'cohere api key; co api key; cohere/api key; cohere token',
  'contentful-delivery':
    'contentful access token; contentful delivery token; contentful/access token; contentful preview token',
  'convex-deploy': 'convex deploy key; convex/deploy key',
  cursor: 'cursor api key; cursor/api key; cursor admin api key',
  daily: 'daily api key; daily co api key; daily/api key; daily token',
  'datadog-api': 'dd api key; datadog api key; datadog/api key; data dog api key',
  'datadog-app': 'dd application key; datadog app key; dd app key; datadog/app key; datadog application key',
  deepgram: 'deepgram api key; deepgram/key; dg deepgram key; deepgram key',
  deepseek: 'deepseek api key; deepseek/api key; deepseek key',
  'discord-user': 'discord user token; discord self token; discord/user token',
  'eth-private-key':
    'private key; deployer private key; wallet private key; wallet/private key; ethereum private key; priv key',
  fastly: 'fastly api token; fastly key; fastly/api token; fastly api key',
  'firebase-config':
    'firebase api key; next public firebase api key; vite firebase api key; firebase/api key; firebase config/api key',
  fullstory: 'fullstory api key; fullstory/api key; full story api key',
  'gcp-service-account': 'private key id; google service account/private key id; gcp private key id',
  ghost: 'ghost admin api key; ghost content api key; ghost/key; ghost api key',
  gitea: 'gitea token; gitea access token; gitea api token; forgejo token; codeberg token',
  'github-oauth-client-secret':
    'github client secret; github oauth client secret; github secret; auth github secret; github/client secret',
  'github-session': 'user session same site; github session; host user session same site',
  'gitlab-session': 'gitlab session',
  gocardless: 'gocardless access token; gc gocardless access token; gocardless/access token; go cardless token',
  gumroad: 'gumroad access token; gumroad token; gumroad/access token',
  'hasura-admin': 'x hasura admin secret; hasura graphql admin secret; hasura admin secret; hasura/admin secret',
  here: 'here api key; here maps api key; here/api key; next public here api key',
  'heroku-uuid': 'heroku api key; heroku api token; heroku/api key; heroku auth token',
  honeycomb: 'honeycomb api key; x honeycomb team; honeycomb/api key; honeycomb write key',
  'ibm-cloud': 'ibm cloud api key; ibmcloud api key; ibm api key; ibm watson api key; bluemix api key; ibm/api key',
  influxdb: 'influx token; influxdb token; influxdb/token; docker influxdb init admin token; influx db token',
  infura: 'infura project id; infura api key; infura key; infura id; infura/project id',
  'intercom-token': 'intercom access token; intercom token; intercom/access token',
  'jenkins-api': 'jenkins api token; jenkins token; jenkins/api token; jenkins user token',
  'jira-legacy': 'jira api token; atlassian api token; confluence api token; jira/api token; atlassian token',
  lark: 'lark app secret; feishu app secret; lark/app secret; feishu tenant access token',
  'launchdarkly-client':
    'launchdarkly client side id; client side id; ld client id; ld client side id; launch darkly/client id',
  line: 'line channel access token; channel access token; line/channel access token',
  'linkedin-session': 'li at',
  linode: 'linode token; linode api token; linode cli token; linode/token',
  lob: 'lob api key; lob key; lob/api key; lob live api key',
  meilisearch: 'meilisearch api key; meili master key; meilisearch key; meili search/api key; meili search key',
  mistral: 'mistral api key; mistral/api key; mistral key',
  'mixpanel-token': 'mixpanel token; next public mixpanel token; mixpanel project token; mixpanel/token',
  mollie: 'mollie api key; mollie/api key; mollie key; mollie test api key',
  'netlify-legacy': 'netlify auth token; netlify access token; netlify token; netlify/token',
  ngrok: 'ngrok authtoken; ngrok auth token; ngrok/authtoken; ngrok token',
  'npm-legacy': 'npm token; npm auth token; npm/token; npm access token',
  'okta-api': 'okta api token; okta token; okta client token; okta/api token',
  onelogin: 'onelogin client secret; one login/client secret; onelogin api secret',
  'openai-ephemeral': 'client secret/value; openai realtime key; ephemeral key; openai ephemeral token',
  opsgenie: 'opsgenie api key; opsgenie key; ops genie api key; opsgenie/api key',
  pagerduty: 'pagerduty token; pagerduty api key; pager duty api token; pagerduty/token; pd token',
  'paypal-client-id': 'paypal client id; next public paypal client id; paypal/client id',
  'paypal-secret': 'paypal client secret; paypal secret; paypal/client secret; paypal app secret',
  plivo: 'plivo auth id; plivo/auth id; plivo id',
  postmark: 'postmark api token; postmark server token; x postmark server token; postmark/token; postmark api key',
  'pusher-key': 'pusher app key; pusher key; next public pusher key; pusher/key; vite pusher app key',
  railway: 'railway token; railway api token; railway/token',
  'rollbar-client':
    'rollbar access token; rollbar client token; rollbar post client item token; rollbar config/access token',
  sanity: 'sanity api token; sanity auth token; sanity token; sanity/token; sanity api write token',
  'segment-write':
    'segment write key; next public segment write key; analytics write key; segment/write key; segment key',
  sendbird: 'sendbird api token; sendbird/api token; sendbird master api token',
  'sentry-legacy': 'sentry auth token; sentry token; sentry/auth token; sentry api token',
  'shopify-storefront':
    'x shopify storefront access token; storefront access token; shopify storefront access token; shopify/storefront token',
  snyk: 'snyk token; snyk api token; snyk/token',
  'splunk-hec': 'splunk hec token; splunk token; splunk/token; hec token',
  stability: 'stability api key; stability ai api key; stability/api key; dreamstudio api key',
  storyblok:
    'storyblok token; storyblok access token; storyblok preview token; storyblok/access token; storyblok api key',
  travis: 'travis token; travis api token; travis ci token; travis/token',
  'twilio-auth-token': 'twilio auth token; twilio token; twilio/auth token; twilio account token',
  twitch: 'twitch oauth token; twitch client secret; twitch access token; twitch/access token',
  'twitter-access':
    'twitter access token; twitter oauth token; oauth token; twitter/access token; twitter access token key',
  typesense: 'typesense api key; typesense search only api key; typesense/api key; typesense key',
  'uploadcare-public':
    'uploadcare public key; next public uploadcare public key; uploadcare pub key; uploadcare/public key',
  'vault-legacy': 'vault token; x vault token; vault/token; vault client token',
  'vercel-legacy': 'vercel token; vercel api token; vercel access token; vercel/token; vercel auth token',
  vultr: 'vultr api key; vultr/api key; vultr key',
  walletconnect:
    'walletconnect project id; next public wallet connect project id; wallet connect/project id; reown project id',
  webflow: 'webflow api token; webflow token; webflow access token; webflow/api token; webflow api key',
  'wordpress-app-password':
    'wp app password; wordpress application password; wp application password; wordpress/application password',
  'yandex-aws-key': 'yandex secret key; yandex cloud secret key; yandex/secret access key; yandex s3 secret key',
  'zendesk-token': 'zendesk api token; zendesk token; zendesk/api token',
};

/** Calls and tags of the issuers' guides that name the service but not the value; `§` stands for it. */
export const CALLS: Readonly<Record<string, readonly string[]>> = {
  'algolia-search': [
    "const client = algoliasearch('APP123', '§');",
    "import { liteClient } from 'algoliasearch/lite';\nliteClient('APP123','§');",
  ],
  'amplitude-api-key': ["amplitude.init('§', { defaultTracking: true });", 'amplitude.getInstance().init("§")'],
  assemblyai: ["const client = new AssemblyAI({ apiKey: '§' });"],
  bugsnag: ["Bugsnag.start({ apiKey: '§' })", 'bugsnag.start("§")'],
  'aws-cognito-client-id': [
    "Amplify.configure({ Auth: { Cognito: { userPoolId: 'eu-west-1_Ab1', userPoolClientId: '§' } } })",
  ],
  'aws-secret-key': ["new S3Client({ region: 'eu-west-1', credentials: { accessKeyId: id, secretAccessKey: '§' } })"],
  'azure-maps-key': ["new atlas.Map('map', { authOptions: { authType: 'subscriptionKey', subscriptionKey: '§' } })"],
  cohere: ["const cohere = new CohereClient({ token: '§' });"],
  'contentful-delivery': ["contentful.createClient({ space: 'abc123', accessToken: '§' })"],
  deepgram: ["const deepgram = createDeepgramClient('§');"],
  deepseek: ["new OpenAI({ baseURL: 'https://api.deepseek.com', apiKey: '§' })"],
  'firebase-config': [
    'const firebaseConfig = { apiKey: "§", authDomain: "shop.firebaseapp.com" };',
    'initializeApp({apiKey:"§",projectId:"shop"})',
  ],
  ghost: ["new GhostContentAPI({ url: 'https://shop.test', key: '§', version: 'v5.0' })"],
  here: ["new H.service.Platform({ apikey: '§' })", '"https://js.api.here.com/v3/tiles?apikey=§"'],
  honeycomb: ["new HoneycombWebSDK({ apiKey: '§', serviceName: 'shop' })"],
  influxdb: ["new InfluxDB({ url: 'http://influx.shop.test:8086', token: '§' })"],
  infura: ["new ethers.InfuraProvider('mainnet', '§')", '"https://mainnet.infura.io/v3/§"'],
  'launchdarkly-client': ["<LDProvider clientSideID='§'>", 'LaunchDarkly.initialize("§", context)'],
  meilisearch: ["new MeiliSearch({ host: 'https://search.shop.test', apiKey: '§' })"],
  mistral: ["const client = new Mistral({ apiKey: '§' });"],
  'mixpanel-token': ["mixpanel.init('§', { debug: true })", 'mixpanel.init("§")'],
  'paypal-client-id': [
    '<script src="https://www.paypal.com/sdk/js?client-id=§&currency=EUR"></script>',
    '<PayPalScriptProvider options={{ clientId: "§" }}>',
  ],
  'pusher-key': ["new Pusher('§', { cluster: 'eu' })"],
  'rollbar-client': [
    "var _rollbarConfig = { accessToken: '§', captureUncaught: true };",
    'Rollbar.init({accessToken:"§"})',
  ],
  'segment-write': ["analytics.load('§');", "AnalyticsBrowser.load({ writeKey: '§' })"],
  storyblok: ["storyblokInit({ accessToken: '§', use: [apiPlugin] })"],
  'twilio-auth-token': ["const client = require('twilio')(accountSid, '§');"],
  typesense: ["new Typesense.Client({ nodes: [node], apiKey: '§' })"],
  'uploadcare-public': ["<uc-config ctx-name='shop' pubkey='§'></uc-config>"],
  walletconnect: ["createWeb3Modal({ projectId: '§', chains })", "walletConnect({ projectId: '§' })"],
  'splunk-hec': ["fetch(url, { headers: { Authorization: 'Splunk §' } })"],
  'okta-api': ["fetch(url, { headers: { Authorization: 'SSWS §' } })"],
  opsgenie: ["fetch(url, { headers: { Authorization: 'GenieKey §' } })"],
  pagerduty: ["fetch(url, { headers: { Authorization: 'Token token=§' } })"],
  linode: ["fetch('https://api.linode.com/v4/linode/instances', { headers: { Authorization: 'Bearer §' } })"],
  cursor: ["fetch('https://api.cursor.com/teams/members', { headers: { Authorization: 'Bearer §' } })"],
  webflow: ["fetch('https://api.webflow.com/v2/sites', { headers: { Authorization: 'Bearer §' } })"],
  box: ["fetch('https://api.box.com/2.0/folders/0', { headers: { Authorization: 'Bearer §' } })"],
};

/** Names for what is told by its form: whatever an app may call it. */
const ANY = 'token; api key; value; access token; secret; key; config/auth/credential; x api key';

/** Wordings of a type; each is the names on the way to the value, each of them words. */
export function wordingsOf(type: string): readonly (readonly (readonly string[])[])[] {
  return (NAMES[type] ?? ANY).split('; ').map((wording) => wording.split('/').map((name) => name.split(' ')));
}

export const isNamed = (type: string): boolean => type in NAMES;

/** Types that are told by text inside the same value: the whole example is planted. */
export const CARRIED: ReadonlySet<string> = new Set([
  'akamai-token-auth',
  'azure-appconfig-connection',
  'azure-connection-string',
]);
