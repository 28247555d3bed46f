const METHODS = ['generateKey', 'importKey', 'exportKey', 'deriveKey', 'unwrapKey', 'encrypt', 'digest', 'sign'];
const AES = { name: 'AES-GCM', length: 128 };
const RAW = new Uint8Array(16);

const keyOf = (key) => [key.type, key.extractable, key.algorithm.name, key.usages, Object.prototype.toString.call(key)];

export default {
  targets: METHODS.map((name) => `SubtleCrypto.prototype.${name}`),
  instance: (scope) => scope.crypto.subtle,
  cases: {
    'reads its arguments once, in order': async ({ getters, iterable, text }) => {
      const log = [];
      const algorithm = getters(log, 'algorithm', { name: text(log, 'name', 'AES-GCM'), length: 128 });
      const usages = iterable(log, 'usages', [text(log, 'usage', 'encrypt'), 'decrypt']);
      const key = await crypto.subtle.generateKey(algorithm, text(log, 'extractable', true), usages);
      const imported = await crypto.subtle.importKey(
        text(log, 'format', 'raw'),
        RAW,
        getters(log, 'import', { name: 'AES-GCM' }),
        getters(log, 'e', { v: 0 }).v,
        new Set(['encrypt']),
      );
      return [log, keyOf(key), keyOf(imported)];
    },
    'shows a Proxy nothing but what the browser reads': async ({ traced, settled }) => {
      const log = [];
      return [
        await settled(() => crypto.subtle.generateKey(traced(log, 'algorithm', { ...AES }), true, ['encrypt'])),
        await settled(() => crypto.subtle.generateKey(AES, true, traced(log, 'usages', ['encrypt']))),
        log,
      ];
    },
    'gives the same keys': async () => {
      const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
      const jwk = { kty: 'oct', k: 'AAAAAAAAAAAAAAAAAAAAAA', alg: 'A128GCM', ext: true };
      const imported = await crypto.subtle.importKey('jwk', jwk, AES, true, ['encrypt']);
      return [
        Reflect.ownKeys(pair),
        keyOf(pair.privateKey),
        keyOf(pair.publicKey),
        keyOf(imported),
        await crypto.subtle.exportKey('jwk', imported),
        Reflect.ownKeys(imported).length,
      ];
    },
    'rejects as ever': async ({ settled }) => {
      const own = new RangeError('of the page');
      const throws = {
        get name() {
          throw own;
        },
      };
      return [
        await settled(() => crypto.subtle.generateKey()),
        await settled(() => crypto.subtle.generateKey('unknown', true, [])),
        await settled(() => crypto.subtle.generateKey(AES, true, [])),
        await settled(() => crypto.subtle.generateKey(AES, true, ['sign'])),
        await settled(() => crypto.subtle.generateKey(AES, true, ['unknown'])),
        await settled(() => crypto.subtle.generateKey({ ...AES, length: 1 }, true, ['encrypt'])),
        await settled(() => crypto.subtle.importKey('raw', new Uint8Array(3), AES, true, ['encrypt'])),
        await settled(() => crypto.subtle.importKey('jwk', RAW, AES, true, ['encrypt'])),
        await settled(() => crypto.subtle.importKey('unknown', RAW, AES, true, ['encrypt'])),
        await settled(() => crypto.subtle.generateKey(throws, true, [])),
        await crypto.subtle.generateKey(throws, true, []).catch((error) => error === own),
        await settled(() => SubtleCrypto.prototype.generateKey.call({}, AES, true, [])),
      ];
    },
    'settles in the same order': async () => {
      const order = [];
      let chain = Promise.resolve();
      for (let step = 0; step < 6; step += 1) chain = chain.then(() => order.push(step));
      crypto.subtle.generateKey('unknown', true, []).catch(() => order.push('refused'));
      crypto.subtle.generateKey().catch(() => order.push('bare'));
      await chain;
      return order;
    },
    'uses no promise method of the page': async ({ calledMeanwhile }) => {
      const functions = [
        [Promise.prototype, 'then', 'then'],
        [CryptoKey.prototype, 'extractable', 'extractable'],
        [CryptoKey.prototype, 'algorithm', 'algorithm'],
      ];
      return (await calledMeanwhile(functions, () => crypto.subtle.generateKey(AES, true, ['encrypt']))).counts;
    },
    'checks whose it is across frames': async ({ settled }, element) => {
      const inner = element.contentWindow;
      return [
        await settled(() => SubtleCrypto.prototype.generateKey.call(inner.crypto.subtle, AES, true, ['encrypt'])),
        inner.crypto.subtle.generateKey(AES, true, ['encrypt']) instanceof inner.Promise,
      ];
    },
    'may be replaced by the page, and put back': ({ replaced }) =>
      replaced(SubtleCrypto.prototype, 'generateKey', () => {
        crypto.subtle.generateKey(AES, true, ['encrypt']);
        return 'called';
      }),
  },
};
