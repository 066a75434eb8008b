import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { database } from '#lib/db/client';
import { BOOKING_HORIZON_DAYS, type OfferedVisitType, type OfferingDoctor } from './booking.rules.ts';
import type { Interval, WorkingRules } from './slots.rules.ts';
import type { WeeklySpan } from './weekly-overlap.rules.ts';

/** A visit type with the doctors who offer it and the rules that say when. */
export interface Offer {
  readonly visitType: OfferedVisitType & { readonly minimumNoticeMinutes: number };
  readonly clinicName: string;
  readonly clinicPhone: string;
  readonly doctors: readonly (OfferingDoctor & WorkingRules)[];
}

interface OfferRow {
  id: string;
  clinicId: string;
  clinicName: string;
  clinicPhone: string;
  name: string;
  minutes: number;
  minimumNoticeMinutes: number;
  doctorId: string | null;
  doctorName: string;
  timeZone: string;
  weeklyHours: WeeklySpan[];
  timeOff: Interval[];
}

/**
 * Reads a visit type that is not retired with every doctor who offers it, works in its clinic, is not
 * disabled and is not the one who asks: nobody is their own patient. Null where there is no such type.
 * One query, whatever the number of doctors.
 */
export async function loadOffer(
  actor: Actor,
  ask: { readonly visitTypeId: string; readonly doctorId: string | null },
  now: Date,
): Promise<Offer | null> {
  const until = new Date(now.getTime() + (BOOKING_HORIZON_DAYS + 7) * 86_400_000);
  const rows = await database().$queryRaw<OfferRow[]>`
    SELECT t."id", t."clinicId", c."name" AS "clinicName", c."phone" AS "clinicPhone",
      t."name", t."minutes", t."minimumNoticeMinutes",
      u."id" AS "doctorId", u."name" AS "doctorName", u."timeZone",
      (SELECT coalesce(json_agg(json_build_object(
          'weekday', h."weekday", 'startsMinute', h."startsMinute", 'endsMinute', h."endsMinute")), '[]')
        FROM "WeeklyHours" h WHERE h."clinicId" = t."clinicId" AND h."doctorId" = u."id") AS "weeklyHours",
      (SELECT coalesce(json_agg(json_build_object(
          'startsMs', (extract(epoch FROM o."startsAt") * 1000)::bigint,
          'endsMs', (extract(epoch FROM o."endsAt") * 1000)::bigint)), '[]')
        FROM "TimeOff" o WHERE o."clinicId" = t."clinicId" AND o."doctorId" = u."id"
          AND o."endsAt" > ${now}::timestamptz AND o."startsAt" < ${until}::timestamptz) AS "timeOff"
    FROM "VisitType" t
    JOIN "Clinic" c ON c."id" = t."clinicId"
    LEFT JOIN ("VisitTypeOffer" f
      JOIN "User" u ON u."id" = f."doctorId" AND u."disabledAt" IS NULL AND u."id" <> ${actor.userId}::uuid
      JOIN "Membership" m ON m."userId" = u."id" AND m."role" = 'doctor')
      ON f."visitTypeId" = t."id" AND m."clinicId" = t."clinicId"
      AND (${ask.doctorId}::uuid IS NULL OR f."doctorId" = ${ask.doctorId}::uuid)
    WHERE t."id" = ${ask.visitTypeId}::uuid AND t."retiredAt" IS NULL
    ORDER BY u."name", u."id"`;
  const [first] = rows;
  if (!first) return null;
  const { id, clinicId, name, minutes, minimumNoticeMinutes, clinicName, clinicPhone } = first;
  return {
    visitType: { id, clinicId, name, minutes, minimumNoticeMinutes },
    clinicName,
    clinicPhone,
    doctors: rows.flatMap(({ doctorId, doctorName, timeZone, weeklyHours, timeOff }) =>
      doctorId === null ? [] : [{ id: doctorId, name: doctorName, timeZone, weeklyHours, timeOff }],
    ),
  };
}
