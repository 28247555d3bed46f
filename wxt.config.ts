import { defineConfig } from 'wxt';
import { forBridge, forPage, forReader, smaller } from './entrypoints/bridge/build';

const GECKO_ID = 'tokenwitness@tokenwitness.dev';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  publicDir: 'public',
  hooks: {
    'vite:build:extendConfig': ([entrypoint], config) => {
      const name = entrypoint?.name ?? '';
      const own = { bridge: [forBridge, smaller], reader: [forReader, smaller], page: [forPage, smaller] }[name];
      if (own) config.plugins = [...(config.plugins ?? []), ...own];
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      sourcemap: false,
      modulePreload: {
        // Both browsers preload modules by themselves.
        polyfill: false,
        // What a page begins with is named in it; what comes later is at hand.
        resolveDependencies: (_file, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'cookies',
      'webRequest',
      'declarativeNetRequestWithHostAccess',
    ],
    optional_host_permissions: ['*://*/*'],
    incognito: 'spanning',
    action: {
      default_title: '__MSG_extension_name__',
      default_icon: { 16: 'icon/idle-16.png', 32: 'icon/idle-32.png', 48: 'icon/idle-48.png' },
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'open-dashboard': { description: '__MSG_command_open_dashboard__' },
    },
    ...(browser === 'firefox'
      ? {
          // Otherwise `devtools_page` alone would ask for all open tabs at the installation.
          optional_permissions: ['devtools'],
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
