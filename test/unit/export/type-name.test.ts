import { describe, expect, it } from 'vitest';
import { t } from '@/test/fixtures/translate';
import { typeAdvice, typeCondition, typeName, typeRevoke } from '@/utils/export/type-name';

describe('what is said of a type', () => {
  it('is its name, and the id of a type that nobody knows', () => {
    expect(typeName(t, 'github-pat-classic')).toBe('GitHub personal access token (classic)');
    expect(typeName(t, 'acme-key')).toBe('acme-key');
    expect(typeName(t, 'jwt-impact')).toBe('jwt-impact');
  });

  it('is how to revoke it, and under which condition it may stand in a page', () => {
    expect(typeRevoke(t, 'github-pat-classic')).toMatch(/GitHub/);
    expect(typeRevoke(t, 'acme-key')).toBeNull();
    expect(typeCondition(t, 'gcp-api-key')).toMatch(/\.$/);
    expect(typeCondition(t, 'github-pat-classic')).toBeNull();
  });

  it('is advice for an issuer’s own types, each sentence once, and none for general ones', () => {
    const advice = typeAdvice(t, ['stripe-sk-live', 'stripe-sk-live', 'jwt', 'opaque-token']);
    expect(advice.impact).toHaveLength(1);
    expect(advice.revoke).toHaveLength(1);
    expect(typeAdvice(t, ['jwt', 'session-cookie'])).toEqual({ impact: [], condition: [], revoke: [] });
  });
});
