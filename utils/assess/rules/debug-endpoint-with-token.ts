import { isLoopbackHost } from '../../lib/loopback';
import { blind, sent, site, token } from '../example';
import { isAccepted, isRefused } from '../jwt';
import { isHarmless } from '../power';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';

/**
 * Paths under which frameworks serve insight into themselves: Spring Boot Actuator, Symfony and Rack profilers, Laravel Telescope and
 * Debugbar, Go pprof and expvar, Django Debug Toolbar, ASP.NET trace, ELMAH, PHP, Rails.
 */
const DEBUG =
  /^(?:\/[\w-]+){0,2}?\/(?:actuator\/(?!health|info|prometheus)[\w-]+|_profiler|_debugbar|telescope(?:\/|-api\/)|debug\/(?:pprof|vars)|__debug__|trace\.axd|elmah(?:\.axd)?|phpinfo(?:\.php)?|rails\/info|mini-profiler-resources|server-status)(?:\/|$)/i;

/** The app's own developers look there, too: at home, on their own machine. */
export default defineRule({
  subject: 'use',
  severity: 'medium',
  needs: ['request-header'],
  playbook: 'close-debug-endpoints',
  references: [cwe(489), ASVS4.debug, ASVS5.debug, ASVS5.monitoring, WSTG.leftFiles],
  judge({ token, use }) {
    if (isHarmless(token) || !DEBUG.test(use.template)) return ASIDE;
    if (!isAccepted(use)) return isRefused(use) || use.status === 404 ? OK : ASIDE;
    return {
      kind: 'risk',
      severity: isLoopbackHost(new URL(use.destination).hostname) ? 'info' : 'medium',
      confidence: 'firm',
      message: { key: 'finding_debug_endpoint_with_token', values: [use.destination + use.template] },
    };
  },
  examples: () => {
    const to = (template: string, status = 200) => sent('https://api.example.com', { template, status });
    return {
      risk: [
        site({ uses: [to('/actuator/env')] }),
        site({ uses: [to('/api/_profiler/open')] }),
        site({ uses: [to('/debug/pprof/heap')] }),
      ],
      ok: [site({ uses: [to('/actuator/env', 403)] })],
      aside: [
        site({ uses: [to('/actuator/env', 502)] }),
        site({ uses: [to('/actuator/health')] }),
        site({ uses: [to('/orders/debug')] }),
        site({ tokens: [token({ role: 'csrf' })], uses: [to('/actuator/env')] }),
      ],
      unknown: [blind('request-header')],
    };
  },
});
