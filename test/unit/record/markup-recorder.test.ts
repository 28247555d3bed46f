// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useRules } from '@/utils/detect/use-rules';
import { NO_RULES } from '@/utils/detect/user-rules';
import { sample } from '@/utils/lib/sample';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { BridgeItem } from '@/utils/messages/protocol';
import { AT_ONCE, Markup } from '@/utils/observe/content/markup';
import { runAtOnce } from '@/utils/observe/content/slices';
import { DocumentRecorder } from '@/utils/record/document-recorder';
import { MarkupRecorder } from '@/utils/record/markup-recorder';

const token = (seed: number) => sampleJwt({ sub: `user-${seed}` }, { alg: 'HS256' }, seed);
const opaque = (seed: number) => sample('', 40, undefined, seed);

describe('MarkupRecorder', () => {
  let items: BridgeItem[];
  let added: number;
  let markup: Markup;
  let recorder: DocumentRecorder;
  let rendered: MarkupRecorder;
  const watch = (suffix = '') => {
    items = [];
    added = 0;
    markup = new Markup(() => {
      added++;
    });
    recorder = new DocumentRecorder('https://app.example.com', (item) => items.push(item));
    rendered = new MarkupRecorder(markup, recorder, suffix);
  };
  beforeEach(() => {
    document.documentElement.innerHTML = '<head></head><body></body>';
    watch();
  });
  afterEach(() => {
    markup.end();
    useRules(NO_RULES);
  });

  /** Lets the observer hear, then looks; gives the steps it took. */
  async function read(): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    markup.look();
    return [...rendered.reading()].length;
  }
  const told = () =>
    items.splice(0).flatMap((item) => {
      if (item.kind === 'seen' || item.kind === 'leaf')
        return [`${item.kind} ${item.location.surface} ${item.location.key}`];
      return item.kind === 'gone' ? [`gone ${item.surface} ${item.key}`] : [];
    });

  it('counts lines and columns in scripts, but not in very long ones', async () => {
    document.body.innerHTML = `
      <p data-token="${opaque(1)}"></p>
      <script>\nconst a = 1;\r\n  const token = '${token(2)}';</script>
      <script type="application/json">{"accessToken":"${opaque(3)}"}</script>
      <script>${' '.repeat(1_000_001)}'${token(4)}'</script>`;
    await read();
    const places = items.flatMap((item) =>
      item.kind === 'seen' ? [[item.location.key, item.candidate.at?.line, item.candidate.at?.column]] : [],
    );
    expect(places).toEqual([
      ['p[data-token]', undefined, undefined],
      ['inline script 1', 3, 18],
      ['script[type=application/json]', 1, 17],
      ['inline script 2', undefined, undefined],
    ]);
  });

  it('names each place of the markup, and never gives a value', async () => {
    document.head.innerHTML = `<meta name="api-key" content="${opaque(1)}"><meta property="og:x" content="short">`;
    document.body.innerHTML = `
      <!-- ${token(2)} -->
      <div id="a" data-token="${opaque(3)}" class="${token(99)}"></div>
      <input type="hidden" name="session_token" value="${opaque(4)}">
      <input readonly name="token" value="${opaque(5)}">
      <input name="token_typed" value="${token(98)}">
      <input type="PASSWORD" name="token" value="${token(97)}">
      <input type="hidden" name="old_password" value="${token(94)}">
      <a href="/next?token=${token(6)}">Next</a><a href="#top">Top</a>
      <img src="data:image/png;base64,${token(96)}">
      <code>${token(7)}</code>
      <style>/* ${token(95)} */</style>
      <script type="application/json">{"accessToken":"${opaque(8)}"}</script>
      <script id="config" type="application/json">{"accessToken":"${opaque(9)}"}</script>
      <script>const token = '${token(10)}'</script>
      <script type="module">const token = '${token(11)}'</script>`;
    await read();
    const raw = JSON.stringify(items);
    for (let seed = 1; seed <= 11; seed++)
      for (const value of [opaque(seed), token(seed)]) expect(raw).not.toContain(value);
    expect(told()).toEqual([
      'seen document meta[name=api-key]',
      'seen document comment 1',
      'seen document div[data-token]',
      'seen document input[name=session_token]',
      'seen document input[name=token]',
      'seen document a[href]',
      'seen document text in code',
      'seen inline-script script[type=application/json]',
      'seen inline-script script#config',
      'seen inline-script inline script 1',
      'seen inline-script inline script 2',
    ]);
    expect(markup.passwords).toBe(2);
  });

  it('walks the document once, and then what was added alone', async () => {
    document.body.innerHTML = `<main>${'<p>Words</p>'.repeat(500)}</main>`;
    expect(await read()).toBeGreaterThan(900 / AT_ONCE);
    expect(await read()).toBe(0);
    expect(added).toBe(0);
    document.body.insertAdjacentHTML('beforeend', `<ul><li data-token="${token(1)}"></li></ul>`);
    expect(await read()).toBeLessThan(10);
    expect(added).toBe(1);
    expect(told()).toEqual(['seen document li[data-token]']);
  });

  it('walks the document again where more was added than is remembered', async () => {
    await read();
    for (let i = 0; i < 1_100; i++) document.body.append(document.createElement('p'));
    document.body.insertAdjacentHTML('beforeend', `<i data-token="${token(1)}"></i>`);
    expect(await read()).toBeGreaterThan(1_100 / AT_ONCE);
    expect(told()).toEqual(['seen document i[data-token]']);
    expect(await read()).toBe(0);
  });

  it('tells once what several nodes say, and that it is gone when the last of them is', async () => {
    document.body.innerHTML = `<p data-token="${token(1)}"></p>`.repeat(2);
    await read();
    expect(told()).toEqual(['seen document p[data-token]']);
    document.querySelector('p')?.remove();
    await read();
    expect(told()).toEqual([]);
    document.querySelector('p')?.remove();
    await read();
    expect(told()).toEqual(['gone document p[data-token]']);
    document.body.innerHTML = `<p data-token="${token(1)}"></p>`;
    await read();
    expect(told()).toEqual(['seen document p[data-token]']);
  });

  it('keeps the key through a new rendering, and gives it to the value that comes instead', async () => {
    const render = (...seeds: number[]) => {
      document.body.innerHTML = seeds.map((seed) => `<p data-token="${token(seed)}"></p>`).join('');
    };
    render(1, 2);
    await read();
    expect(told()).toEqual(['seen document p[data-token]', 'seen document p[data-token] 2']);
    render(1, 2);
    await read();
    expect(told()).toEqual([]);
    render(3, 2);
    await read();
    expect(told()).toEqual(['gone document p[data-token]', 'seen document p[data-token]']);
  });

  it('tells of a value that changed where it stands', async () => {
    document.body.innerHTML = `<input type="hidden" name="token" value="${token(1)}">`;
    await read();
    document.querySelector('input')?.setAttribute('value', token(2));
    await read();
    document.querySelector('input')?.setAttribute('value', 'nothing any more');
    await read();
    const key = 'document input[name=token]';
    expect(told()).toEqual([`seen ${key}`, `gone ${key}`, `seen ${key}`, `gone ${key}`]);
    document.body.innerHTML = `<input type="hidden" name="token" value="${token(1)}">`;
    await read();
    expect(told()).toEqual([`seen ${key}`]);
  });

  it('hears of a value that comes without an insertion: in an attribute, a text, a script and a shadow root', async () => {
    document.head.innerHTML = '<meta name="api-key" content="none">';
    document.body.innerHTML = '<p>words</p><code>none</code><b></b><script type="application/json">null</script>';
    const root = document.querySelector('b')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = '<i></i>';
    await read();
    document.querySelector('meta')?.setAttribute('content', token(1));
    document.querySelector('p')?.setAttribute('data-token', token(2));
    (document.querySelector('code')?.firstChild as Text).data = token(3);
    (document.querySelector('script')?.firstChild as Text).data = JSON.stringify({ access_token: token(4) });
    root.querySelector('i')?.setAttribute('data-token', token(5));
    await read();
    expect(told().toSorted()).toEqual([
      'seen document i[data-token]',
      'seen document meta[name=api-key]',
      'seen document p[data-token]',
      'seen document text in code',
      'seen inline-script script[type=application/json]',
    ]);
    document.querySelector('p')?.setAttribute('data-token', token(6));
    await read();
    expect(told()).toEqual(['gone document p[data-token]', 'seen document p[data-token]']);
    document.querySelector('p')?.setAttribute('class', token(7));
    const before = added;
    expect(await read()).toBe(0);
    expect(added).toBe(before);
  });

  it('tells what one of two nodes says that said the same, and keeps the place of the other', async () => {
    document.body.innerHTML = `<p data-token="${token(1)}"></p>`.repeat(2);
    await read();
    for (const node of document.querySelectorAll('p')) {
      node.setAttribute('data-token', token(2));
      await read();
    }
    expect(told().slice(0, 3)).toEqual([
      'seen document p[data-token]',
      'seen document p[data-token] 2',
      'gone document p[data-token]',
    ]);
  });

  it('leaves changes alone where there are tens of thousands, and reads on what is added', async () => {
    document.body.innerHTML = '<p></p>';
    await read();
    for (let count = 0; count < 50_100; count++) document.querySelector('p')?.setAttribute('data-n', String(count));
    await read();
    document.querySelector('p')?.setAttribute('data-token', token(1));
    document.body.insertAdjacentHTML('beforeend', `<i data-token="${token(2)}"></i>`);
    await read();
    expect(told()).toEqual(['seen document i[data-token]']);
    expect(await read()).toBe(0);
  }, 60_000);

  it('finds tokens by form alone in a list of thousands, without reporting its ids', async () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, row) => `<li data-key="${row === 1_500 ? token(1) : opaque(row)}"></li>`,
    );
    document.body.innerHTML = rows.join('');
    await read();
    const all = told();
    expect(all.filter((one) => one.startsWith('leaf') || one.startsWith('seen'))).toHaveLength(21);
    expect(all.at(-1)).toBe('seen document li[data-key] 21');
    document.body.insertAdjacentHTML('beforeend', `<li data-key="${token(2)}"></li>`);
    await read();
    expect(told()).toEqual(['seen document li[data-key] 22']);
  });

  it('looks into shadow roots, those that come later too', async () => {
    document.body.innerHTML = `<div></div><x-late></x-late>`;
    const open = document.querySelector('div')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    open.innerHTML = `<i data-token="${token(2)}"></i>`;
    await read();
    expect(told()).toEqual(['seen document i[data-token]']);
    const late = document.querySelector('x-late')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    late.innerHTML = `<u data-token="${token(3)}"></u>`;
    open.innerHTML += `<s data-token="${token(4)}"></s>`;
    await read();
    expect(told().toSorted()).toEqual(['seen document s[data-token]', 'seen document u[data-token]']);
  });

  it('finds the text of a script that got it late', async () => {
    const script = document.body.appendChild(document.createElement('script'));
    script.type = 'application/json';
    await read();
    script.append(JSON.stringify({ access_token: token(1) }));
    await read();
    expect(told()).toEqual(['seen inline-script script[type=application/json]']);
  });

  it('says which frame it is in, and which frames are of other origins', async () => {
    markup.end();
    watch(' in frame /embed');
    document.body.innerHTML = `<p data-token="${token(1)}"></p><embed src="https://pay.vendor.test/x">
      <embed src="https://pay.vendor.test/y"><embed src="about:blank"><embed src="https://[/">`;
    await read();
    rendered.tellCoverage();
    rendered.tellCoverage();
    expect(items.filter(({ kind }) => kind === 'frame')).toEqual([
      { kind: 'frame', at: expect.any(Number), origin: 'https://pay.vendor.test' },
    ]);
    expect(items.filter(({ kind }) => kind === 'coverage')).toHaveLength(2);
    expect(told()).toEqual(['seen document p[data-token] in frame /embed']);
  });

  it('says so where a document goes before it was read', () => {
    document.body.innerHTML = '<p></p>'.repeat(5_000);
    markup.look();
    rendered.tellCoverage(!runAtOnce(rendered.reading(), -1));
    expect(items).toContainEqual(
      expect.objectContaining({
        surface: 'document',
        state: 'partly',
        reason: { key: 'coverage_document_cut', values: [] },
      }),
    );
  });

  it('gives what Reveal asks for: texts in which something was found, as they are now', async () => {
    document.body.innerHTML = `<p data-token="${token(1)}" data-word="nothing to be found here"></p>
      <script>const token = '${token(2)}'</script>`;
    await read();
    expect(rendered.lying('document', 'p[data-token]')).toEqual([['token', token(1)]]);
    expect(rendered.lying('inline-script', 'inline script 1')).toEqual([['', `const token = '${token(2)}'`]]);
    expect(rendered.lying('document', 'p[data-token] in frame /embed')).toEqual([]);
    document.body.innerHTML = '';
    expect(rendered.lying('document', 'p[data-token]')).toEqual([]);
  });

  it('looks at everything again when other types are looked for, and tells what is new alone', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => `<li data-key="${sample('acme_', 32, undefined, row)}"></li>`);
    document.body.innerHTML = `<p data-token="${token(1)}"></p><code>${sample('acme_', 32)}</code>${rows.join('')}`;
    await read();
    expect(told().filter((one) => one.startsWith('seen') && !one.includes('li['))).toEqual([
      'seen document p[data-token]',
    ]);
    useRules({ types: [{ id: 'acme-key', form: 'acme_ alnum{32}' }], levels: {} });
    recorder.forgetLooks();
    rendered.forget();
    await read();
    const all = told();
    expect(all).toContain('seen document text in code');
    expect(all).not.toContain('seen document p[data-token]');
    expect(all.filter((one) => one.startsWith('seen document li[data-key]'))).toHaveLength(40);
  });

  it('does not look at what came and went', async () => {
    await read();
    const late = document.createElement('p');
    late.dataset.token = token(1);
    document.body.append(late);
    await new Promise((resolve) => setTimeout(resolve, 0));
    late.remove();
    await read();
    expect(told()).toEqual([]);
  });

  it('is not fooled by a form whose fields are called like its properties', async () => {
    document.body.innerHTML = `<form action="/x?token=${token(1)}">
      <input name="getAttribute"><input name="getAttributeNames"><input name="isConnected"><input name="shadowRoot">
      <input name="localName"><input name="parentNode"><input type="hidden" name="token" value="${token(2)}"></form>`;
    await read();
    expect(told()).toEqual(['seen document form[action]', 'seen document input[name=token]']);
    document.body.innerHTML = '';
    await read();
    expect(told()).toEqual(['gone document form[action]', 'gone document input[name=token]']);
  });
});
