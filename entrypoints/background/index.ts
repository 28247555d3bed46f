import { defineBackground } from 'wxt/utils/define-background';
import { acceptLivePages } from '@/utils/messages/live';
import { serve } from '@/utils/messages/server';
import { watchJar } from '@/utils/observe/worker/cookie-jar';
import { watchOwnRequests } from '@/utils/observe/worker/own-requests';
import { watchRequests } from '@/utils/observe/worker/request-watch';
import { type FrameLoaded, type ScriptLoaded, watchScripts } from '@/utils/observe/worker/surfaces/script';
import { forgetAction } from '@/utils/platform/action';
import { onCommand } from '@/utils/platform/commands';
import { onOriginsAdded } from '@/utils/platform/permissions';
import { learnTab, tabClosed } from '@/utils/platform/privacy';
import { registerContentScripts } from '@/utils/platform/registration';
import { onInstalled, onTabRemoved, onTabUpdated } from '@/utils/platform/tabs';
import { openDashboard } from '@/utils/record/open-dashboard';
import { Watch } from '@/utils/record/watch';

// Every listener is added in the first tick: the browser may have started the worker for just that event.
export default defineBackground({
  type: 'module',
  main() {
    const watch = new Watch();
    const { witness, files, access, scope } = watch;
    const listen = () => {
      const ended = watchRequests({
        sent: (request) => witness.sent(request),
        answered: (response) => {
          witness.answered(response);
          access.answered(response);
        },
        done: (outcome) => witness.done(outcome),
      });
      watchOwnRequests();
      const scripts = {
        script: (load: ScriptLoaded) => {
          files.loaded(load);
          access.loaded(load);
        },
        frame: (load: FrameLoaded) => {
          files.framed(load);
          access.framed(load);
        },
      };
      watchScripts(scripts, ended);
    };
    const register = () => registerContentScripts(scope.patterns, scope.pausedForGood);

    listen();
    onOriginsAdded(listen);
    watchJar((cookie, _removed, incognito) => witness.jarChanged(cookie, incognito));
    acceptLivePages();
    serve(watch.handlers());
    onCommand('open-dashboard', (tabId) => void openDashboard(tabId));
    onTabRemoved((tabId) => void tabClosed(tabId));
    onTabUpdated((tabId, hasLoaded, incognito) => {
      void learnTab(tabId, incognito);
      forgetAction(tabId);
      watch.showTab(tabId);
      if (hasLoaded) void watch.loaded(tabId);
    });
    onInstalled(() => void watch.reachOpenTabs());
    scope.onChange(() => {
      void register();
      void watch.reachOpenTabs();
      watch.showAll();
    });
    void scope.ready.then(register);
    witness.readOpenJars();
    files.resume();
  },
});
