import { githubToken, hex } from '@/utils/demo/credentials';
import { type Answer, type Site, serveSite } from '../serve-site';
import { jwt, opaque } from '../tokens';

/** One token for each place of the markup; the names say the place. */
export function drawPlaces() {
  return {
    nextData: jwt(),
    nuxt: jwt(),
    code: githubToken(),
    island: opaque(),
    meta: opaque(),
    data: jwt(),
    config: githubToken(),
    hidden: opaque(),
    csrf: opaque(),
    comment: githubToken(),
    link: jwt(),
    action: jwt(),
    handler: githubToken(),
    words: githubToken(),
    template: jwt(),
    openRoot: jwt(),
    closedRoot: githubToken(),
    innerRoot: jwt(),
    framed: jwt(),
    inline: githubToken(),
    password: githubToken(),
  };
}

export type Places = ReturnType<typeof drawPlaces>;

const html = (body: string, head = ''): Answer => ({
  body: `<!doctype html><html><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
});

/** Serves a page with its tokens in every place of the markup, and pages that change theirs. */
export function serveDocument(places: Places): Promise<Site> {
  const p = places;
  return serveSite({
    '/empty': html('<h1>Nothing</h1>'),
    '/everywhere': html(everywhere(p), head(p)),
    '/framed': html(`<main data-token="${p.framed}">A frame</main>`),
    // Renders what it is told to, as apps do; the component gets its shadow root later than its place.
    '/app': html(`<main id="app"><h1>An app</h1></main><script>
      addEventListener('pageshow', (event) => { globalThis.persisted = event.persisted; });
      function render(markup) { document.querySelector('#app').innerHTML = markup; }
    </script>`),
    '/passing': html(`<script>const token = '${p.code}'; location.replace('/other');</script>`),
    '/other': html('<h1>Elsewhere</h1>'),
    '/frames': ({ headers }) => html(`<iframe src="http://localhost:${headers.host?.split(':')[1]}/framed"></iframe>`),
    '/harmless': html(harmless(), harmlessHead()),
  });
}

const head = (p: Places) => `
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="api-token" content="${p.meta}">
  <meta name="csrf-token" content="${p.csrf}">
  <script>window.__NUXT__={config:{public:{}},state:{auth:{access_token:"${p.nuxt}"}}}</script>`;

const everywhere = (p: Places) => `
  <!-- Remove before launch: deploy with ${p.comment} -->
  <main data-token="${p.data}" x-data='{"key":"${p.config}"}'>
    <h1>Everywhere</h1>
    <a href="/download?file=report&access_token=${p.link}">Download</a>
    <form action="/save?jwt=${p.action}" method="post">
      <input type="hidden" name="session_token" value="${p.hidden}">
      <input type="hidden" name="_csrf" value="${p.csrf}">
      <input type="password" name="password" value="${p.password}">
      <input name="getAttribute"><input name="isConnected"><input name="localName">
    </form>
    <button onclick="deploy('${p.handler}')">Deploy</button>
    <pre>curl -H 'Authorization: token ${p.words}'</pre>
    <template><div data-jwt="${p.template}"></div></template>
    <div id="host"><template shadowrootmode="open"><span data-jwt="${p.openRoot}">open</span></template></div>
    <x-card></x-card>
    <iframe src="/framed"></iframe>
    <iframe srcdoc="<p data-key='${p.inline}'>inline</p>"></iframe>
  </main>
  <script>
    // Line two.
    const client = createClient({ token: '${p.code}' });
    function createClient(options) { return options; }
    customElements.define('x-card', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'closed' });
        root.innerHTML = '<p data-key="${p.closedRoot}">closed</p><x-inner></x-inner>';
        const inner = root.querySelector('x-inner').attachShadow({ mode: 'closed' });
        inner.innerHTML = '<i data-jwt="${p.innerRoot}">inner</i>';
      }
    });
  </script>
  <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"session":{"accessToken":"${p.nextData}"}}}}</script>
  <script type="application/json">{"settings":{"api_key":"${p.island}","theme":"dark"}}</script>`;

const base64 = (bytes: number) => Buffer.from(hex(bytes * 2), 'hex').toString('base64');

const harmlessHead = () => `
  <meta http-equiv="Content-Security-Policy" content="script-src 'self' 'unsafe-inline'; img-src 'self' data:">
  <meta name="csrf-token" content="${opaque()}">
  <meta name="google-site-verification" content="${opaque()}">
  <meta property="og:image" content="https://cdn.example.com/${hex(32)}.png">
  <script nonce="${base64(16)}">window.__BUILD_ID__ = "${hex(40)}";</script>
  <script type="importmap" nonce="${base64(16)}">{"imports":{"app":"/app.js"},"integrity":{"/app.js":"sha384-${base64(48)}"}}</script>`;

const harmless = () => `
  <!-- build ${hex(40)} ${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)} -->
  <link rel="stylesheet" href="/static/main.${hex(20)}.css" integrity="sha384-${base64(48)}">
  <img alt="" src="data:image/png;base64,${base64(600)}">
  <form><input type="hidden" name="authenticity_token" value="${opaque()}">
    <input type="hidden" name="__RequestVerificationToken" value="CfDJ8${opaque()}"></form>
  ${Array.from({ length: 60 }, () => `<a data-id="${hex(24)}" data-key="item-${hex(4)}" href="/items/${hex(24)}?page=2">Item</a>`).join('')}
  <div data-react-checksum="${hex(32)}" data-v-${hex(8)} class="css-${hex(8)}">Order ${hex(20).toUpperCase()}</div>
  <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","sku":"${hex(16)}","gtin":"${hex(12)}"}</script>
  <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"items":[${Array.from({ length: 30 }, () => `{"id":"${hex(24)}","etag":"${hex(32)}","image":"/i/${hex(32)}.webp"}`).join(',')}]}},"buildId":"${opaque().slice(0, 21)}"}</script>
  <script>self.__next_f=self.__next_f||[];self.__next_f.push([1,${JSON.stringify(`7:["$","div",null,{"className":"page","id":"${hex(24)}"}]\n`)}])</script>`;
