import { definePageSurface } from '../surface';

/** Who asked for a passkey, a password or a federated login. What is asked and given is not looked at. */
export default definePageSurface({
  install({ scope, stack, wrap }, report) {
    const prototype = scope.CredentialsContainer?.prototype;
    const tell = () => report(() => ['call', 'credential', stack()]);
    wrap(prototype, 'create', tell);
    wrap(prototype, 'get', tell);
    wrap(prototype, 'store', tell);
  },
});
