import { describe, expect, it } from 'vitest';
import { leaves, STRUCTURED } from '@/utils/detect/structure/leaves';
import { inspect } from '@/utils/engine';
import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { sampleJwt } from '@/utils/lib/sample-jwt';

const secret = sample('', 40);
const key = sampleChecked('ghp_', 30);
const jwt = sampleJwt({ sub: 'alice' });
const json = (value: unknown) => JSON.stringify(value);
const hex = (text: string) => Buffer.from(text).toString('hex');
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
const told = (text: string) => leaves(text).map(({ path, value }) => [path, value]);
const session = json({ refresh_token: secret });

describe('encodings are taken off, and the path says which', () => {
  const mime = btoa(session).replace(/.{20}/g, '$&\r\n').trimEnd();
  it.each<readonly [name: string, text: string, path: string, value: string]>([
    ['base64 with padding', btoa(json({ t: `${secret}1` })), 'base64 → $.t', `${secret}1`],
    ['base64 without padding', btoa(json({ t: `${secret}1` })).replace(/=+$/, ''), 'base64 → $.t', `${secret}1`],
    ['base64url', encodeBase64url(json({ t: 'ü~~?>' })), 'base64 → $.t', 'ü~~?>'],
    ['base64 in lines', mime, 'base64 → $.refresh_token', secret],
    ['base64 of a JWT', btoa(jwt), 'base64', jwt],
    ['base64 of a token by form', btoa(key), 'base64', key],
    ['base64 of a form', btoa(`access_token=${secret}&x=1`), 'base64 → form → access_token', secret],
    ['base64 of a URL', btoa(`https://a.test/?token=${secret}`), 'base64 → ?token', secret],
    ['base64 of base64', btoa(btoa(session)), 'base64 → base64 → $.refresh_token', secret],
    ['a data URI', `data:application/json;base64,${btoa(session)}`, 'base64 → $.refresh_token', secret],
    ['hex of JSON', hex(session), 'hex → $.refresh_token', secret],
    ['hex of a JWT in upper case', hex(jwt).toUpperCase(), 'hex', jwt],
    ['URL encoding', encodeURIComponent(session), 'url → $.refresh_token', secret],
    ['URL encoding, twice', encodeURIComponent(encodeURIComponent(session)), 'url → url → $.refresh_token', secret],
    [
      'base64 with its padding encoded',
      encodeURIComponent(btoa(json({ t: `${secret}1` }))),
      'url → base64 → $.t',
      `${secret}1`,
    ],
    ['JSON escaped for HTML', escaped(session), 'html → $.refresh_token', secret],
    ['a byte order mark', `\ufeff${session}`, 'bom → $.refresh_token', secret],
    ['a j: cookie', `j:${session}`, 'j: → $.refresh_token', secret],
    ['a signed j: cookie', `s:j:${session}.${sample('', 43)}`, 's: → j: → $.refresh_token', secret],
    ['a signed cookie that holds a JWT', `s:${jwt}.${sample('', 43)}`, 's:', jwt],
    ['a quoted cookie', `"${secret}"`, '$', secret],
    ['a quoted cookie with octal escapes', '"{\\"t\\":\\"a\\054b\\"}"', '$ → $.t', 'a,b'],
    ['a guarded answer', `)]}',\n${session}`, 'xssi → $.refresh_token', secret],
    ['an answer behind while(1)', `while(1);${session}`, 'xssi → $.refresh_token', secret],
    ['an answer behind for(;;)', `for (;;);${session}`, 'xssi → $.refresh_token', secret],
    ['JSONP', `/**/cb_12.done(${session});`.slice(4), 'cb_12.done() → $.refresh_token', secret],
    [
      'a state in a script',
      `window.__STATE__ = ${session};\n(function(){})()`,
      'window.__STATE__ → $.refresh_token',
      secret,
    ],
    [
      'JSON.parse of a literal',
      `const s = JSON.parse('${session.replace(/"/g, '\\x22')}')`,
      's → JSON.parse → $ → $.refresh_token',
      secret,
    ],
    ['a literal of JavaScript', `var a = {user: null, b: {'token': '${secret}',}};`, 'a → $.b.token', secret],
    ['a socket.io frame', `42["msg",{"token":"${secret}"}]`, 'socket.io → $[1].token', secret],
    ['a socket.io frame of a namespace', `42/admin,7["msg",{"token":"${secret}"}]`, 'socket.io → $[1].token', secret],
    ['server-sent events', `event: a\nid: 1\ndata: ${session}\n\n`, 'line 1 → $.refresh_token', secret],
    ['one event in several lines', `data: {"a":1,\ndata: "t":"${secret}"}\n\n`, 'line 1 → $.t', secret],
    ['lines of JSON', `{"a":1}\n${session}\n`, 'line 2 → $.refresh_token', secret],
    ['SignalR messages', `{}\x1e${session}\x1e`, 'line 2 → $.refresh_token', secret],
    ['rows of a framework', `0:["$","a"]\n1:T3,abc\n2:${session}\n`, 'line 2 → $.refresh_token', secret],
    ['a form', `a=1&user[token]=${secret}`, 'form → user[token]', secret],
    ['a form with encoded brackets', `a=1&user%5Btoken%5D=${secret}`, 'form → user[token]', secret],
    ['a repeated key', `token=1&token=${secret}`, 'form → token[1]', secret],
    [
      'JSON in a form, with plus signs',
      `data=${encodeURIComponent(`{"a": "${secret}"}`).replace(/%20/g, '+')}`,
      'form → data → $.a',
      secret,
    ],
    [
      'a URL in a URL',
      `https://a.test/?next=${encodeURIComponent(`https://b.test/#access_token=${secret}`)}`,
      '?next → #access_token',
      secret,
    ],
    [
      'a multipart body',
      `--xyz12\r\nContent-Disposition: form-data; name="token"\r\n\r\n${secret}\r\n--xyz12--\r\n`,
      'multipart → token',
      secret,
    ],
    [
      'XML',
      `<?xml version="1.0"?><a:Login xmlns:a="x"><Token kind='b'>${secret}</Token></a:Login>`,
      '/a:Login/Token',
      secret,
    ],
    ['an attribute', `<a><b apiKey="${secret}"/></a>`, '/a/b/@apiKey', secret],
    [
      'a SAML response',
      btoa(`<samlp:Response ID="_1"><saml:Assertion>${secret}</saml:Assertion></samlp:Response>`),
      'base64 → /samlp:Response/saml:Assertion',
      secret,
    ],
    ['CDATA', `<a><![CDATA[${session}]]></a>`, '/a → $.refresh_token', secret],
    [
      'preferences of Android',
      `<map><string name="access_token">${secret}</string></map>`,
      '/map/string[access_token]',
      secret,
    ],
    [
      'a property list',
      `<dict><key>access_token</key><string>${secret}</string></dict>`,
      '/dict/string[access_token]',
      secret,
    ],
    [
      'a hidden field',
      `<form><input type=hidden name="token" value="${secret}"></form>`,
      '/form/input[token]/@value',
      secret,
    ],
    [
      'a script in a page',
      `<!doctype html><html><body><br><script id="s">window.a = ${session}</script></body>`,
      '/html/body/script[s] → window.a → $.refresh_token',
      secret,
    ],
    [
      'JSON in a script of a page',
      `<script id="__NEXT_DATA__" type="application/json">${session}</script>`,
      '/script[__NEXT_DATA__] → $.refresh_token',
      secret,
    ],
    ['a JWT in a claim of a JWT', sampleJwt({ act: { t: jwt } }), 'jwt → $.act.t', jwt],
    [
      'a token in a payload that Flask signs',
      `${encodeBase64url(json({ access_token: secret }))}.ZxYwVu.${sample('', 27)}`,
      'signed → $.access_token',
      secret,
    ],
    ['JSON in JSON in JSON', json({ a: json({ b: json([secret]) }) }), '$.a → $.b → $[0]', secret],
  ])('%s', (_, text, path, value) => {
    expect(told(text)).toContainEqual([path, value]);
  });

  it('gives names from variables, params, brackets and elements', () => {
    const names = (text: string) => leaves(text).find(({ value }) => value === secret)?.keys;
    expect(names(json({ query: 'mutation($t:T){a}', variables: { input: { refreshToken: secret } } }))).toEqual([
      'variables',
      'input',
      'refreshToken',
    ]);
    expect(names(json([{ jsonrpc: '2.0', method: 'login', params: { token: secret } }]))).toEqual([
      '0',
      'params',
      'token',
    ]);
    expect(names(`user[auth][token]=${secret}&x=1`)).toEqual(['user', 'auth', 'token']);
    expect(names(`window.authToken = "${secret}";`)).toEqual(['authToken']);
    expect(names(`<meta name="api-token" content="${secret}">`)).toEqual(['meta', 'api-token']);
  });

  it('leaves alone what only looks encoded', () => {
    for (const text of [
      secret,
      btoa('alice:correct-horse-battery'),
      btoa(`user:${key}`),
      btoa('just some words of prose'),
      `s%3A${secret}.${sample('', 43)}`,
      `s:${secret}.${sample('', 43)}`,
      hex(sample('', 32)),
      '<your-token>',
      '{3f2b8c1e-9d47-4a6b-8e21-7c5d0f9a1b34}',
      '[section]\ntoken=1',
      'function a(){return {"a":1}}',
      'a("x").b',
      'define("abcdefghijklmnop",["a"]);',
      '42',
    ])
      expect(leaves(text), text).toEqual([{ path: '', keys: [], value: text, start: 0, end: text.length }]);
  });

  it('long texts are known by how they begin, and code is not among them', () => {
    for (const text of [
      session,
      `)]}'\n${session}`,
      `<a>${secret}</a>`,
      btoa(session),
      hex(session),
      `data: ${session}`,
      `a=1&b=${secret}`,
      `window.a = ${session}`,
      encodeURIComponent(session),
      `j:${session}`,
    ])
      expect(text, text).toMatch(STRUCTURED);
    for (const text of [
      '(()=>{var a=1})()',
      '!function(e){}',
      'var a={};',
      'import a from "b";',
      '/*! x */',
      '.a{color:red}',
      '@media print{}',
      'Words of prose',
    ])
      expect(text, text).not.toMatch(STRUCTURED);
  });

  it('a key of a property list names one value alone', () => {
    const text = `<dict><key>access_token</key><string>${secret}</string><string>${secret}</string></dict>`;
    expect(told(text).map(([path]) => path)).toEqual(['/dict/key', '/dict/string[access_token]', '/dict/string']);
  });

  it('finds literals in the text of a GraphQL document', () => {
    const value = json({ query: `mutation { login(token: "${secret}", remember: true) { id } }` });
    expect(inspect({ surface: 'local-storage', key: 'op', value }).candidates).toMatchObject([
      { type: 'opaque-token', length: secret.length, path: '$.query' },
    ]);
  });

  it('keeps a readable token as one, beside the tokens in it', () => {
    const outer = sampleJwt({ nonce: sample('', 32), session_id: sample('', 32, undefined, 2), access_token: secret });
    expect(told(outer)).toEqual([
      ['', outer],
      ['jwt → $.access_token', secret],
    ]);
  });
});
