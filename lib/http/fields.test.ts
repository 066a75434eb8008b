import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confirmForm,
  forgottenForm,
  invitationForm,
  profileForm,
  registerForm,
  resetForm,
  signInForm,
} from '#lib/accounts/account-forms';
import { emailField, nameField, phoneField, textField, timeZoneField } from './fields.ts';
import { parseForm } from './parse-form.ts';
import { anyText } from './testing/any-text.ts';
import { isCleanValue } from './text.rules.ts';

const good = {
  name: 'Maria Papadaki',
  email: 'maria@example.org',
  password: 'open the door',
  dateOfBirth: '1980-02-29',
  phone: '+351 21 555 0100',
  locale: 'en',
  timeZone: 'Europe/Lisbon',
};

function form(entries: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
}

function errorsOf(change: Partial<typeof good>) {
  const parsed = parseForm(registerForm, form({ ...good, ...change }));
  return parsed.ok ? {} : parsed.state.fields;
}

describe('fields', () => {
  it('tidy what people type', () => {
    expect(nameField.parse('  Maria\t  Papa\u200bdaki ')).toBe('Maria Papa daki');
    expect(emailField.parse(' Maria@Example.ORG ')).toBe('maria@example.org');
    expect(textField(20).parse(' a\r\nb ')).toBe('a\nb');
    expect(nameField.parse('e\u0301')).toBe('\u00e9');
    expect(nameField.safeParse('half \ud800').success).toBe(false);
  });

  it('know a telephone number and a zone', () => {
    for (const phone of ['+49 30 1234567', '(030) 123-456', '112 34']) {
      expect(phoneField.safeParse(phone).success, phone).toBe(true);
    }
    for (const phone of ['12', 'call me', '+49 30 +12345', '1'.repeat(30), '٣٤٥٦٧٨']) {
      expect(phoneField.safeParse(phone).success, phone).toBe(false);
    }
    for (const zone of ['+01:00', 'Europe/Nowhere', '../etc/passwd', 'europe', '']) {
      expect(timeZoneField.safeParse(zone).success, zone).toBe(false);
    }
    expect(timeZoneField.safeParse('Asia/Calcutta').success).toBe(true);
  });

  it('say what is wrong with each, beside it', () => {
    expect(errorsOf({})).toEqual({});
    expect(errorsOf({ name: ' ' })).toEqual({ name: 'required' });
    expect(errorsOf({ name: 'x'.repeat(101) })).toEqual({ name: 'too_long' });
    expect(errorsOf({ name: 'x'.repeat(5_000) })).toEqual({ name: 'too_long' });
    expect(errorsOf({ name: 'a\u0000b' })).toEqual({ name: 'invalid' });
    expect(errorsOf({ email: 'maria' })).toEqual({ email: 'email' });
    expect(errorsOf({ email: '' })).toEqual({ email: 'required' });
    expect(errorsOf({ password: 'short' })).toEqual({ password: 'password_short' });
    expect(errorsOf({ password: 'password123' })).toEqual({ password: 'password_common' });
    expect(errorsOf({ dateOfBirth: '1980-02-30' })).toEqual({ dateOfBirth: 'date' });
    expect(errorsOf({ dateOfBirth: '2980-02-03' })).toEqual({ dateOfBirth: 'date_of_birth' });
    expect(errorsOf({ dateOfBirth: '' })).toEqual({ dateOfBirth: 'required' });
    expect(errorsOf({ phone: 'x' })).toEqual({ phone: 'phone' });
    expect(errorsOf({ locale: 'xx' })).toEqual({ locale: 'language' });
    expect(errorsOf({ timeZone: 'Mars/Base' })).toEqual({ timeZone: 'time_zone' });
    expect(Object.keys(errorsOf({ name: '', email: 'x', phone: '' }) ?? {}).sort()).toEqual([
      'email',
      'name',
      'phone',
    ]);
  });

  it('are kept after an error, passwords and tokens excepted', () => {
    const parsed = parseForm(registerForm, form({ ...good, email: 'x', token: 'secret' }));
    if (parsed.ok) throw new Error('accepted');
    const { password: _, ...kept } = { ...good, email: 'x' };
    expect(parsed.state.values).toEqual(kept);
  });

  it('refuse a missing, a doubled and a file field without falling over', () => {
    expect(parseForm(registerForm, new FormData()).ok).toBe(false);
    const doubled = form(good);
    doubled.append('email', 'second@example.org');
    expect(parseForm(registerForm, doubled)).toMatchObject({
      ok: false,
      state: { fields: { email: 'required' } },
    });
    const file = form(good);
    file.set('name', new File(['x'], 'x.txt'));
    expect(parseForm(registerForm, file).ok).toBe(false);
  });
});

describe('every account form', () => {
  const forms = {
    signInForm,
    registerForm,
    confirmForm,
    forgottenForm,
    resetForm,
    invitationForm,
    profileForm,
  };
  const names = [...Object.keys(good), 'token', 'next', '__proto__', 'constructor'];
  const anyForm = fc.dictionary(fc.constantFrom(...names), anyText);

  it.each(Object.entries(forms))('%s answers anything, and lets only clean values in', (_name, schema) => {
    fc.assert(
      fc.property(anyForm, (entries) => {
        const parsed = parseForm(schema, form({ ...good, ...entries }));
        if (parsed.ok) expect(isCleanValue(parsed.value)).toBe(true);
        else expect(parsed.state.code).toBe('invalid_input');
      }),
    );
  });
});
