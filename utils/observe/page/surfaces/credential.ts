import { report } from '../reporter';
import { stack, wrap } from '../wrap';

/** Who asked for a passkey, a password or a federated login. What is asked and given is not looked at. */
export default () =>
  wrap('CredentialsContainer', 'create get store', () => report(() => ['call', 'credential', stack()]));
