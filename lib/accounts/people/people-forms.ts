import '#server-only';
import { z } from 'zod';
import { emailField, idField, nameField, timeZoneField } from '#lib/http/fields';
import { listField, oneOf } from '#lib/http/list-field';
import { rolesInOrder } from './people.rules.ts';

/** What the page of a clinic's people sends. Messages are keys of messages/ under `fieldError`. */

const rolesField = listField(oneOf(rolesInOrder), 3);

export const inviteForm = z.object({
  clinicId: idField,
  name: nameField,
  email: emailField,
  timeZone: timeZoneField,
  roles: rolesField,
});

export const personForm = z.object({ clinicId: idField, userId: idField });

/** Roles are taken away altogether by a form of its own, never by forgetting to tick a box. */
export const rolesForm = personForm.extend({
  roles: rolesField.refine((roles) => roles.length > 0, { error: 'role_needed' }),
});
