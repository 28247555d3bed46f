import { tellPassing, tellUnseen } from '../passing';
import { data, scope } from '../realm';
import { arg, wrap } from '../wrap';

const MAX_ARGUMENTS = 20;

/**
 * Texts that the page prints, and the message of errors, where the browser tells what is one. Other objects are not walked:
 * they may be reactive proxies, which would take our reading for one of the page's.
 */
export default () => {
  const { isError } = scope.Error as { isError?: (value: unknown) => boolean };
  wrap(
    scope.console,
    'debug dir error group groupCollapsed info log table trace warn',
    (_self, _result, _first, _second, args, name) => {
      let line = '';
      for (let index = 0; index < args.length && index < MAX_ARGUMENTS; index += 1) {
        const given = arg(args, index);
        const text = isError?.(given) ? data(given, 'message') : given;
        if (typeof text === 'string') line += `${line && ' '}${text}`;
        else if (typeof given === 'object' && given !== null) tellUnseen('console', 'object');
      }
      tellPassing('console', name, line);
    },
  );
};
