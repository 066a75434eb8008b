import '#server-only';
import { z } from 'zod';
import { currentTime } from '#lib/clock';
import { dayField, emailField, localeField, nameField, phoneField, timeZoneField } from '#lib/http/fields';
import { isPlausibleDateOfBirth } from './date-of-birth.rules.ts';
import { PASSWORD_MAX, passwordProblem } from './password.rules.ts';

/** What the account pages send. Messages are keys of messages/ under `fieldError`. */

const newPassword = z.string({ error: 'required' }).min(1, { error: 'required' }).max(PASSWORD_MAX, {
  error: 'too_long',
});

/** A password as typed to sign in: compared, never judged. */
const typedPassword = newPassword;

/** The token inside a mailed link. */
export const linkToken = z.string({ error: 'invalid' }).regex(/^[A-Za-z0-9_-]{43}$/, { error: 'invalid' });

const dateOfBirth = dayField.refine(
  (day) => isPlausibleDateOfBirth(day, currentTime().toISOString().slice(0, 10)),
  { error: 'date_of_birth' },
);

/** Refuses a form whose new password is too short, too common or the mail address itself. */
function judgePassword(name: 'password' | 'newPassword') {
  return (form: Record<string, unknown>, context: z.RefinementCtx) => {
    const problem = passwordProblem(String(form[name] ?? ''), String(form.email ?? ''));
    if (problem) context.addIssue({ code: 'custom', path: [name], message: problem });
  };
}

export const signInForm = z.object({
  email: emailField,
  password: typedPassword,
  next: z.string().max(2_000).optional().catch(undefined),
});

export const registerForm = z
  .object({
    name: nameField,
    email: emailField,
    password: newPassword,
    dateOfBirth,
    phone: phoneField,
    locale: localeField,
    timeZone: timeZoneField,
  })
  .superRefine(judgePassword('password'));

export const confirmForm = z.object({ token: linkToken, password: typedPassword });

export const forgottenForm = z.object({ email: emailField });

export const resetForm = z
  .object({ token: linkToken, password: newPassword })
  .superRefine(judgePassword('password'));

export const invitationForm = z
  .object({
    token: linkToken,
    name: nameField,
    password: newPassword,
    timeZone: timeZoneField,
  })
  .superRefine(judgePassword('password'));

/** Patients need a telephone number, others may leave it out: `saveProfile` knows who is who. */
export const profileForm = z.object({
  name: nameField,
  phone: z
    .string({ error: 'required' })
    .transform((text) => text.trim() || null)
    .pipe(phoneField.nullable()),
  locale: localeField,
  timeZone: timeZoneField,
});

export const changePasswordForm = z
  .object({ currentPassword: typedPassword, newPassword })
  .superRefine(judgePassword('newPassword'));

export type Registration = z.output<typeof registerForm>;
export type Profile = z.output<typeof profileForm>;
export type InvitationAnswer = z.output<typeof invitationForm>;
