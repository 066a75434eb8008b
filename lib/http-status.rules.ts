import type { RefusalCode } from './result.rules.ts';

const statuses: Record<RefusalCode, number> = {
  not_signed_in: 401,
  not_found: 404,
  not_allowed: 403,
  invalid_input: 400,
  foreign_origin: 403,
  too_many_attempts: 429,
  just_taken: 409,
  already_booked: 409,
  slot_not_offered: 409,
  too_late: 409,
  doors_closed: 403,
  wrong_phase: 409,
  not_admitted: 403,
  media_unavailable: 503,
  check_running: 409,
  last_admin: 409,
  address_in_use: 409,
  wrong_credentials: 401,
  address_not_confirmed: 403,
  link_expired: 410,
};

/** The HTTP status that answers a refusal. */
export function httpStatusOf(code: RefusalCode): number {
  return statuses[code];
}
