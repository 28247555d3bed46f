import { describe, expect, it } from 'vitest';
import { fixText, type Playbook, sampleOf, stepsOf } from '@/utils/remedy/playbook';
import { playbooks } from '@/utils/remedy/playbooks';

const playbook: Playbook = {
  id: 'close-door',
  contain: 1,
  correct: 2,
  verify: 1,
  code: [
    { framework: 'Express', language: 'js', code: 'close();' },
    { framework: 'SPA', language: 'js', code: 'shut();' },
  ],
};

describe('a playbook', () => {
  it('names its steps by convention', () => {
    expect(stepsOf(playbook, 'correct').map((step) => step.key)).toEqual([
      'playbook_close_door_correct_1',
      'playbook_close_door_correct_2',
    ]);
  });

  it('falls back to the first sample for a framework it does not know', () => {
    expect(sampleOf(playbook, 'SPA')?.code).toBe('shut();');
    expect(sampleOf(playbook, 'Rails')?.code).toBe('close();');
    expect(sampleOf({ ...playbook, code: [] }, null)).toBeNull();
  });

  it('becomes plain text: contain, correct with code, verify', () => {
    expect(fixText(playbook, 'SPA', (key) => key)).toBe(
      [
        'remedy_contain\n1. playbook_close_door_contain_1',
        'remedy_correct\n1. playbook_close_door_correct_1\n2. playbook_close_door_correct_2',
        'SPA:\n\nshut();',
        'remedy_verify\n1. playbook_close_door_verify_1',
      ].join('\n\n'),
    );
  });

  it('knows its id from its file', () => {
    for (const [id, one] of playbooks) expect(one.id).toBe(id);
  });
});
