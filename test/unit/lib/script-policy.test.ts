import { describe, expect, it } from 'vitest';
import { both, NO_POLICY, weaker } from '@/utils/lib/compare-policies';
import { scriptPolicyOf } from '@/utils/lib/script-policy';

describe('a policy for scripts', () => {
  it.each([
    ['', 'any'],
    ["img-src 'none'", 'any'],
    ["script-src 'self' 'unsafe-inline'", 'any'],
    ['script-src *', 'any'],
    ['script-src https:', 'any'],
    ["script-src 'self' data:", 'any'],
    ["default-src 'self' 'unsafe-inline'", 'any'],
    ["script-src 'nonce-abc'; script-src-attr 'unsafe-inline'", 'any'],
    ["default-src 'self'", 'listed'],
    ["script-src 'self' https://cdn.example.com", 'listed'],
    ["default-src *; SCRIPT-SRC 'self'", 'listed'],
    ["script-src 'self'; script-src *", 'listed'],
    ["script-src 'none'", 'strict'],
    ["script-src 'nonce-abc'", 'strict'],
    ["script-src 'nonce-abc' 'strict-dynamic' https: 'unsafe-inline'", 'strict'],
    ["script-src 'sha256-abc' 'unsafe-inline'", 'strict'],
    ["script-src https:, script-src 'none'", 'strict'],
  ])('%s lets %s run', (policy, scripts) => {
    expect(scriptPolicyOf(policy).scripts).toBe(scripts);
  });

  it('tells whether text becomes code only through trusted types', () => {
    expect(scriptPolicyOf("require-trusted-types-for 'script'").trustedTypes).toBe(true);
    expect(scriptPolicyOf("trusted-types default; script-src 'self'").trustedTypes).toBe(false);
  });

  it('is as strong as all that hold, and of several documents as weak as the weakest', () => {
    const strict = scriptPolicyOf("script-src 'none'; require-trusted-types-for 'script'");
    expect(both(strict, NO_POLICY)).toEqual(strict);
    expect(weaker(strict, NO_POLICY)).toEqual(NO_POLICY);
  });

  it('takes whatever a server may send', () => {
    expect(scriptPolicyOf(';;;,, ;'.repeat(5_000))).toEqual(NO_POLICY);
    expect(scriptPolicyOf('x'.repeat(100_000))).toEqual(NO_POLICY);
  });
});
