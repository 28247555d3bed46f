import { defineContentScript } from 'wxt/utils/define-content-script';
import { installPageHooks } from '@/utils/observe/page/install';
import type { PageSurface } from '@/utils/observe/page/surface';

export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  main() {
    const surfaces = import.meta.glob<PageSurface>('../../utils/observe/page/surfaces/*.ts', {
      eager: true,
      import: 'default',
    });
    installPageHooks(window, Object.entries(surfaces));
  },
});
