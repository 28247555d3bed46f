import type { Random } from './random';

/** What is planted: the value as it is, and the names it lies under, outermost first, each as words. */
export interface Planted {
  readonly value: string;
  readonly names: readonly (readonly string[])[];
  readonly random: Random;
  /** A stretch of a real bundle. */
  readonly bundle: string;
}

/** `shown`: the value as it stands in the text; all of an encoded blob where it is inside one. */
export interface Embedded {
  readonly text: string;
  readonly shown: string;
}

const json = JSON.stringify;
const inner = (text: string): string => json(text).slice(1, -1);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const camel = (words: readonly string[]): string => words.map((word, i) => (i === 0 ? word : capital(word))).join('');
const pascal = (words: readonly string[]): string => words.map(capital).join('');
const snake = (words: readonly string[]): string => words.join('_');
const kebab = (words: readonly string[]): string => words.join('-');
const upper = (words: readonly string[]): string => snake(words).toUpperCase();
const header = (words: readonly string[]): string => words.map(capital).join('-');
const flat = (names: readonly (readonly string[])[]): readonly string[] => names.flat();
const entities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;');
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const base64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

/** An object of some harmless members and the value at its place. */
function nested({ names, value, random }: Planted, nameOf: (words: readonly string[]) => string): object {
  const below = names.slice(1).reduceRight<unknown>((deeper, name) => ({ [nameOf(name)]: deeper }), value);
  return {
    id: random.int(1, 9_999),
    locale: random.pick(['en', 'de', 'fr-FR']),
    [nameOf(names[0] ?? ['value'])]: below,
    enabled: true,
    updatedAt: '2026-03-04T05:06:07.890Z',
  };
}

/** As a literal of JavaScript. */
function literal(object: unknown, quote: string, indent = ''): string {
  if (typeof object !== 'object' || object === null)
    return typeof object === 'string'
      ? quote + inner(object).replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`) + quote
      : String(object);
  const deeper = indent === '' ? '' : `${indent}  `;
  const members = Object.entries(object).map(
    ([name, value]) => `${deeper}${name}:${indent && ' '}${literal(value, quote, deeper)}`,
  );
  return indent === '' ? `{${members.join(',')}}` : `{\n${members.join(',\n')},\n${indent.slice(2)}}`;
}

const inJs = (value: string, quote: string): string =>
  inner(value).replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`);

function source(planted: Planted): string {
  const name = camel(flat(planted.names));
  const { random } = planted;
  return random.pick([
    `// Settings of the shop\nexport const ${name} = '${inJs(planted.value, "'")}';\n\nexport function start() {\n  return connect({ retries: 3 });\n}\n`,
    `import { connect } from './connect';\n\nconst settings = ${literal(nested(planted, camel), "'", '  ')};\n\nexport default connect(settings);\n`,
    `const ${upper(flat(planted.names))} = "${inJs(planted.value, '"')}";\nmodule.exports = { timeout: 30_000 };\n`,
  ]);
}

function inBundle(bundle: string, statement: string, random: Random): string {
  const at = bundle.indexOf(';', random.int(0, Math.max(1, bundle.length - 2_000))) + 1;
  return bundle.slice(0, at) + statement + bundle.slice(at);
}

function plain(value: string): boolean {
  return !/[\s"'`;,\\]/.test(value);
}

type Embedding = (planted: Planted) => Embedded | null;

/** Every way in which a value gets into text. Null where a value cannot be there: one with line breaks in a header. */
export const EMBEDDINGS: Readonly<Record<string, Embedding>> = {
  json: (p) => ({ text: json(nested(p, camel)), shown: inner(p.value) }),
  'json, snake case, indented': (p) => ({ text: json(nested(p, snake), null, 2), shown: inner(p.value) }),
  'escaped json': (p) => ({ text: `var state = "${inner(json(nested(p, camel)))}";`, shown: inner(inner(p.value)) }),
  'json in json': (p) => ({ text: json({ version: 2, state: json(nested(p, camel)) }), shown: inner(inner(p.value)) }),
  'json in json in json': (p) => ({
    text: json({ store: json({ user: json(nested(p, camel)) }) }),
    shown: inner(inner(inner(p.value))),
  }),
  'template literal': (p) => {
    if (/[`$\\]/.test(p.value)) return null;
    return {
      text: `const options = {\n  ${camel(flat(p.names))}: \`${p.value}\`,\n  retries: 2,\n};\n`,
      shown: p.value,
    };
  },
  'minified code': (p) => {
    const statement = `var q=${literal(nested(p, camel), '"')};`;
    return { text: inBundle(p.bundle, statement, p.random), shown: inJs(p.value, '"') };
  },
  'source code': (p) => {
    const text = source(p);
    const shown = ["'", '"'].map((quote) => inJs(p.value, quote)).find((one) => text.includes(one)) ?? p.value;
    return { text, shown };
  },
  'url query': (p) => {
    const shown = encodeURIComponent(p.value);
    return { text: `https://api.shop.test/v1/things?limit=20&${snake(flat(p.names))}=${shown}&page=2`, shown };
  },
  'url fragment': (p) => {
    const shown = encodeURIComponent(p.value);
    return { text: `https://app.shop.test/callback#state=af0&${snake(flat(p.names))}=${shown}`, shown };
  },
  'percent-encoded json': (p) => ({
    text: `https://app.shop.test/open?data=${encodeURIComponent(json(nested(p, camel)))}&v=1`,
    shown: encodeURIComponent(inner(p.value)),
  }),
  'percent-encoded url': (p) => ({
    text: `https://id.shop.test/out?return_to=${encodeURIComponent(`https://app.shop.test/in?${snake(flat(p.names))}=${encodeURIComponent(p.value)}&x=1`)}`,
    shown: encodeURIComponent(encodeURIComponent(p.value)),
  }),
  'header line': (p) => {
    if (/[\r\n]/.test(p.value)) return null;
    return {
      text: `GET /v1/things HTTP/1.1\r\nHost: api.shop.test\r\nAccept: */*\r\n${header(flat(p.names))}: ${p.value}\r\nUser-Agent: shop/1.2\r\n\r\n`,
      shown: p.value,
    };
  },
  'cookie line': (p) => {
    const shown = plain(p.value) ? p.value : encodeURIComponent(p.value);
    return { text: `Cookie: theme=dark; ${snake(flat(p.names))}=${shown}; lang=en`, shown };
  },
  'env file': (p) => {
    const quote = plain(p.value) && !p.value.includes('#') ? '' : '"';
    const shown = quote === '' ? p.value : inner(p.value);
    return {
      text: `# production\nNODE_ENV=production\nPORT=3000\n${upper(flat(p.names))}=${quote}${shown}${quote}\nLOG_LEVEL=info\n`,
      shown,
    };
  },
  yaml: (p) => {
    const path = p.names.map((name, i) => `${'  '.repeat(i + 1)}${snake(name)}:`).join('\n');
    return {
      text: `version: 2\nsettings:\n  region: eu-west-1\n${path} "${inner(p.value)}"\n  retries: 3\n`,
      shown: inner(p.value),
    };
  },
  'yaml, bare': (p) => {
    if (!plain(p.value) || /^[-*&!%@#{[]|[:#]/.test(p.value)) return null;
    return {
      text: `settings:\n  region: eu-west-1\n  ${camel(flat(p.names))}: ${p.value}\n  retries: 3\n`,
      shown: p.value,
    };
  },
  toml: (p) => {
    const table = p.names.length > 1 ? snake(p.names[0] ?? []) : 'settings';
    const key = snake(flat(p.names.length > 1 ? p.names.slice(1) : p.names));
    return {
      text: `[${table}]\nregion = "eu-west-1"\n${key} = "${inner(p.value)}"\nretries = 3\n`,
      shown: inner(p.value),
    };
  },
  'xml attribute': (p) => ({
    text: `<?xml version="1.0"?>\n<configuration>\n  <appSettings>\n    <add key="Region" value="eu-west-1" />\n    <add key="${pascal(flat(p.names))}" value="${entities(p.value)}" />\n  </appSettings>\n</configuration>\n`,
    shown: entities(p.value),
  }),
  'xml element': (p) => ({
    text: `<?xml version="1.0"?>\n<settings>\n  <Region>eu-west-1</Region>\n  <${pascal(flat(p.names))}>${entities(p.value)}</${pascal(flat(p.names))}>\n</settings>\n`,
    shown: entities(p.value),
  }),
  'html attribute': (p) => ({
    text: `<!doctype html>\n<html lang="en"><body>\n<div id="app" class="grid wide" data-${kebab(flat(p.names))}="${entities(p.value)}"></div>\n</body></html>\n`,
    shown: entities(p.value),
  }),
  'meta tag': (p) => ({
    text: `<!doctype html>\n<head><meta charset="utf-8"><meta name="${kebab(flat(p.names))}" content="${entities(p.value)}"><title>Shop</title></head>\n`,
    shown: entities(p.value),
  }),
  'html text': (p) => ({
    text: `<section><h2>Your account</h2><p>${capital(flat(p.names).join(' '))}: <code>${entities(p.value)}</code></p></section>\n`,
    shown: entities(p.value),
  }),
  'inline script': (p) => ({
    text: `<!doctype html><html><head><title>Shop</title><script>window.__ENV__=${json(nested(p, upper))};</script></head><body></body></html>`,
    shown: inner(p.value),
  }),
  'base64 of json': (p) => {
    const shown = base64(json(nested(p, camel)));
    return { text: shown, shown };
  },
  'base64 of json in json': (p) => {
    const shown = base64(json(nested(p, camel)));
    return { text: json({ v: 1, state: shown }), shown };
  },
  'base64url of json in a url': (p) => {
    const shown = base64url(json(nested(p, camel)));
    return { text: `https://app.shop.test/open?state=${shown}&v=2`, shown };
  },
  'form body': (p) => {
    const shown = new URLSearchParams({ v: p.value }).toString().slice(2);
    return { text: `grant=1&user=robin%40shop.test&${snake(flat(p.names))}=${shown}&remember=on`, shown };
  },
  'graphql variables': (p) => ({
    text: json({
      operationName: 'Save',
      query: 'mutation Save($input: SaveInput!) { save(input: $input) { id } }',
      variables: { input: nested(p, camel) },
    }),
    shown: inner(p.value),
  }),
  'json-rpc': (p) => ({
    text: json({ jsonrpc: '2.0', method: 'settings.save', params: [nested(p, camel)], id: 7 }),
    shown: inner(p.value),
  }),
  'source map': (p) => {
    const code = source(p);
    const quote = ["'", '"'].find((one) => code.includes(inJs(p.value, one))) ?? "'";
    return {
      text: json({
        version: 3,
        file: 'app.js',
        sources: ['../src/settings.ts'],
        sourcesContent: [code],
        names: ['connect'],
        mappings: 'AAAA,SAASA,QAAQ,gBACjB,MAAMC,EAAW;',
      }),
      shown: inner(inJs(p.value, quote)),
    };
  },
  'inline source map': (p) => {
    const shown = base64(
      json({ version: 3, sources: ['a.ts'], sourcesContent: [source(p)], names: [], mappings: 'AAAA' }),
    );
    return {
      text: `"use strict";let a=1;export{a};\n//# sourceMappingURL=data:application/json;base64,${shown}\n`,
      shown,
    };
  },
  'stack trace': (p) => {
    const shown = encodeURIComponent(p.value);
    return {
      text: `Error: Request failed with status code 401\n    at send (https://app.shop.test/assets/app.js:2:1024)\n    at load (https://app.shop.test/assets/page.js?${snake(flat(p.names))}=${shown}:14:7)\n    at async start (https://app.shop.test/assets/app.js:9:33)\n`,
      shown,
    };
  },
  'console line': (p) => ({
    text: `2026-03-04T05:06:07.890Z DEBUG [settings] loaded ${camel(flat(p.names))}=${p.value} after 12 ms\n`,
    shown: p.value,
  }),
  'console line, prose': (p) => ({
    text: `[12:03:44] warn: the ${flat(p.names).join(' ')} ${p.value} was refused, trying again (2 of 3)\n`,
    shown: p.value,
  }),
  csv: (p) => {
    const shown = /[",\n]/.test(p.value) ? `"${p.value.replaceAll('"', '""')}"` : p.value;
    return {
      text: `name,value,updated\nregion,eu-west-1,2026-03-04\n${snake(flat(p.names))},${shown},2026-03-04\n`,
      shown: p.value.replaceAll('"', '""'),
    };
  },
  markdown: (p) => ({
    text: `## Settings\n\nSet \`${upper(flat(p.names))}\` to \`${p.value}\` and start again.\n`,
    shown: p.value,
  }),
  'markdown table': (p) => {
    if (p.value.includes('|')) return null;
    return {
      text: `| name | value |\n|---|---|\n| region | eu-west-1 |\n| ${upper(flat(p.names))} | ${p.value} |\n`,
      shown: p.value,
    };
  },
};
