import { capturePassing } from '../passing';
import { definePageSurface } from '../surface';

const MAX_ARGUMENTS = 20;

/**
 * Texts that the page prints, and the message of errors, where the browser tells what is one. Other objects are not walked:
 * they may be reactive proxies, which would take our reading for one of the page's.
 */
export default definePageSurface({
  install(realm, report) {
    const { arg, data, method, scope, wrap } = realm;
    const isError = method(scope.Error, 'isError');
    const { tell, tellUnseen } = capturePassing(realm, report, 'console');

    for (const name of ['debug', 'dir', 'error', 'group', 'groupCollapsed', 'info', 'log', 'table', 'trace', 'warn']) {
      wrap(scope.console, name, (args) => {
        let line = '';
        for (let index = 0; index < args.length && index < MAX_ARGUMENTS; index += 1) {
          const given = arg(args, index);
          const text = isError(scope.Error, [given]) === true ? data(given, 'message') : given;
          if (typeof text === 'string') line += `${line === '' ? '' : ' '}${text}`;
          else if (typeof given === 'object' && given !== null) tellUnseen('object');
        }
        tell(name, line);
      });
    }
  },
});
