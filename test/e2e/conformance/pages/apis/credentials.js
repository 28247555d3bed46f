const METHODS = ['get', 'create', 'store', 'preventSilentAccess'];

export default {
  targets: METHODS.map((name) => `CredentialsContainer.prototype.${name}`),
  instance: (scope) => scope.navigator.credentials,
  quiet: METHODS.map((name) => `CredentialsContainer.prototype.${name}`),
  cases: {
    'reads its options once, in order': async ({ getters, settled }) => {
      if (!navigator.credentials) return 'absent';
      const log = [];
      const rp = getters(log, 'rp', { name: 'x' });
      const user = getters(log, 'user', { id: new Uint8Array(1), name: 'u', displayName: 'd' });
      const publicKey = getters(log, 'publicKey', { rp, user, challenge: 'no buffer', pubKeyCredParams: [] });
      return [
        await settled(() => navigator.credentials.create(getters(log, 'options', { publicKey }))),
        await settled(() =>
          navigator.credentials.get(
            getters(log, 'get', { publicKey: getters(log, 'asked', { challenge: 1 }), mediation: 'optional' }),
          ),
        ),
        log,
      ];
    },
    'rejects as ever': async ({ settled, traced }) => {
      if (!navigator.credentials) return 'absent';
      const log = [];
      const { credentials } = navigator;
      return [
        await settled(() => credentials.get({ mediation: 'unknown' })),
        await settled(() => credentials.get(1)),
        await settled(() => credentials.get({ publicKey: 1 })),
        await settled(() =>
          credentials.get({ signal: AbortSignal.abort('mine'), publicKey: { challenge: new Uint8Array(1) } }),
        ),
        await settled(() => credentials.create({ publicKey: {} })),
        await settled(() => credentials.create({ publicKey: traced(log, 'publicKey', {}) })),
        await settled(() => credentials.store()),
        await settled(() => credentials.store({})),
        await settled(() => CredentialsContainer.prototype.get.call({})),
        await settled(() => credentials.preventSilentAccess()),
        log,
      ];
    },
    'settles in the same order': async () => {
      const order = [];
      let chain = Promise.resolve();
      for (let step = 0; step < 6; step += 1) chain = chain.then(() => order.push(step));
      navigator.credentials.get({ mediation: 'unknown' }).catch(() => order.push('get'));
      navigator.credentials.store({}).catch(() => order.push('store'));
      await chain;
      return order;
    },
    'may be replaced by the page, and put back': ({ replaced }) =>
      replaced(CredentialsContainer.prototype, 'get', () => {
        navigator.credentials.get({ mediation: 'unknown' }).catch(() => {});
        return 'called';
      }),
  },
};
