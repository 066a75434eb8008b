import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '#lib/http/testing/any-text';
import { isPlausibleDateOfBirth } from './date-of-birth.rules.ts';
import { passwordProblem } from './password.rules.ts';

describe('passwordProblem', () => {
  it.each(['correct horse battery staple', 'open the door', 'пароль-из-слов', '密码密码密码甲乙丙丁戊己'])(
    'takes %s',
    (password) => expect(passwordProblem(password)).toBeNull(),
  );

  it('refuses what is short, long or known to everyone', () => {
    expect(passwordProblem('short')).toBe('password_short');
    expect(passwordProblem('x1'.repeat(150))).toBe('too_long');
    for (const known of [
      'Password123!',
      '1234567890',
      '9876543210',
      'aaaaaaaaaaaa',
      'Qwertyuiop1',
      'ababababab',
    ]) {
      expect(passwordProblem(known), known).toBe('password_common');
    }
  });

  it('refuses the mail address and the part before its @', () => {
    expect(passwordProblem('maria.papadaki@example.org', 'maria.papadaki@example.org')).toBe(
      'password_common',
    );
    expect(passwordProblem('Maria.Papadaki', 'maria.papadaki@example.org')).toBe('password_common');
  });

  it('counts characters, not halves of them', () => {
    expect(passwordProblem('😀😁😂🤣😃')).toBe('password_short');
  });

  it('answers something for everything', () => {
    fc.assert(fc.property(anyText, (text) => void passwordProblem(text, text)));
  });
});

describe('isPlausibleDateOfBirth', () => {
  it('is today or earlier, within 130 years', () => {
    expect(isPlausibleDateOfBirth('2026-11-24', '2026-11-24')).toBe(true);
    expect(isPlausibleDateOfBirth('2026-11-25', '2026-11-24')).toBe(false);
    expect(isPlausibleDateOfBirth('1896-11-25', '2026-11-24')).toBe(true);
    expect(isPlausibleDateOfBirth('1896-11-24', '2026-11-24')).toBe(false);
  });
});
