import './harness.mjs';
import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client/core/index.js';
import { LocalStorageWrapper, persistCache } from 'apollo3-cache-persist';
import localforage from 'localforage';
import { createPinia, defineStore, setActivePinia } from 'pinia';
import piniaPersist from 'pinia-plugin-persistedstate';
import { createStore } from 'redux';
import { persistReducer, persistStore } from 'redux-persist';
import { createApp } from 'vue';
import Vuex from 'vuex';
import vuexPersist from 'vuex-persistedstate';
import { createJSONStorage, persist } from 'zustand/middleware';
import { createStore as createZustand } from 'zustand/vanilla';
import { dump, hex, issue, jwt, random, uuid } from './harness.mjs';

const auth = () => ({
  user: { id: uuid(), name: 'Robin', email: 'robin@shop.test' },
  accessToken: issue('access', jwt({ sub: uuid(), scope: 'read' })),
  refreshToken: issue('refresh', random(48)),
  expiresAt: 1_900_000_000,
});
const ui = () => ({
  theme: 'dark',
  sidebar: true,
  lastVisited: '/orders/2026/overview',
  filters: [random(6)],
  build: hex(40),
});

const storage = {
  getItem: async (key) => localStorage.getItem(key),
  setItem: async (key, value) => localStorage.setItem(key, value),
  removeItem: async (key) => localStorage.removeItem(key),
};
const redux = createStore(persistReducer({ key: 'root', storage }, (state = { auth: auth(), ui: ui() }) => state));
const persistor = persistStore(redux);
await new Promise((resolve) => setTimeout(resolve, 50));
await persistor.flush();

const zustand = createZustand(
  persist(() => ({ token: '', ui: ui() }), { name: 'shop-storage', storage: createJSONStorage(() => localStorage) }),
);
zustand.setState({ token: issue('access', random(40)) });

const pinia = createPinia();
pinia.use(piniaPersist);
createApp({}).use(pinia);
setActivePinia(pinia);
const store = defineStore('session', { state: () => ({ apiKey: '', ui: ui() }), persist: { storage: localStorage } })();
store.$patch({ apiKey: issue('api-key', hex(40)) });

const vuex = new Vuex.Store({
  state: { auth: null, ui: ui() },
  mutations: {
    set: (state, value) => {
      state.auth = value;
    },
  },
  plugins: [vuexPersist({ storage: localStorage })],
});
vuex.commit('set', auth());

const cache = new InMemoryCache();
await persistCache({ cache, storage: new LocalStorageWrapper(localStorage), debounce: 1 });
const link = new ApolloLink(
  () =>
    new Observable((observer) => {
      observer.next({
        data: {
          login: {
            __typename: 'Login',
            id: uuid(),
            token: issue('access', jwt({ sub: 'u1' })),
            user: { __typename: 'User', id: uuid(), name: 'Robin' },
          },
        },
      });
      observer.complete();
    }),
);
await new ApolloClient({ cache, link }).query({ query: gql`query { login { id token user { id name } } }` });
await new Promise((resolve) => setTimeout(resolve, 100));

const forage = localforage.createInstance({
  name: 'shop',
  storeName: 'keyvaluepairs',
  driver: localforage.LOCALSTORAGE,
});
await forage.setItem('credentials', { accessToken: issue('access', random(64)), ui: ui() });
dump();
