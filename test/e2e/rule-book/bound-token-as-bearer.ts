import { jwtOf, keeping } from './kit';
import type { RuleCase } from './story';

const bound = () => jwtOf({ typ: 'at+jwt' }, { cnf: { jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I' } });

export default { risk: keeping(bound()), ok: keeping(bound(), { scheme: 'DPoP' }) } satisfies RuleCase;
