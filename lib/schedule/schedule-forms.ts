import '#server-only';
import { z } from 'zod';
import { dayField, idField, lineField, optionalLineField } from '#lib/http/fields';
import { listField, oneOf, readId } from '#lib/http/list-field';
import { endAfter, parseClock } from './clock-times.rules.ts';
import { addDays } from './week-dates.rules.ts';

/** What the pages of schedules and visit types send. Messages are keys of messages/ under `fieldError`. */

const clockField = z
  .string({ error: 'required' })
  .min(1, { error: 'required', abort: true })
  .transform((text, context): number => {
    const minute = parseClock(text);
    if (minute !== null) return minute;
    context.addIssue({ code: 'custom', message: 'time' });
    return z.NEVER;
  });

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
const weekdayField = z.enum(weekdays, { error: 'choice' }).transform(Number);

/** From and to as minutes after the first midnight; an end before the start lies on the next day. */
function asSpan<T extends { from: number; to: number }>(form: T, context: z.RefinementCtx) {
  const { from, to, ...rest } = form;
  const endsMinute = endAfter(from, to);
  if (endsMinute !== null) return { ...rest, startsMinute: from, endsMinute };
  context.addIssue({ code: 'custom', path: ['to'], message: 'time_order' });
  return z.NEVER;
}

const times = { from: clockField, to: clockField };

export const addHoursForm = z
  .object({
    doctorId: idField,
    clinicId: idField,
    weekdays: listField(oneOf(weekdays), 7).transform((list) => list.map(Number)),
    ...times,
  })
  .transform(asSpan);

export const changeHoursForm = z
  .object({ hoursId: idField, weekday: weekdayField, ...times })
  .transform(asSpan);

export const removeHoursForm = z.object({ hoursId: idField });

/** A day that schedules reach: whoever plans beyond it has mistyped the year. */
const scheduleDay = dayField.refine((day) => day >= '2000-01-01' && day <= '2199-12-31', { error: 'date' });

const wallTimes = {
  /** Ticked: whole days, the last one included; the times do not count. */
  wholeDays: z.string().optional(),
  fromDay: scheduleDay,
  toDay: scheduleDay,
  fromTime: z.string().optional(),
  toTime: z.string().optional(),
  label: optionalLineField(80),
};

interface WallTimesForm {
  wholeDays?: string | undefined;
  fromDay: string;
  toDay: string;
  fromTime?: string | undefined;
  toTime?: string | undefined;
}

function asWallTimes<T extends WallTimesForm>(form: T, context: z.RefinementCtx) {
  const { wholeDays, fromDay, toDay, fromTime, toTime, ...rest } = form;
  if (wholeDays) return { ...rest, startsWall: `${fromDay}T00:00`, endsWall: `${addDays(toDay, 1)}T00:00` };
  for (const [field, time] of Object.entries({ fromTime, toTime })) {
    if (parseClock(time ?? '') === null) {
      context.addIssue({ code: 'custom', path: [field], message: time ? 'time' : 'required' });
    }
  }
  return { ...rest, startsWall: `${fromDay}T${fromTime}`, endsWall: `${toDay}T${toTime}` };
}

export const addTimeOffForm = z
  .object({ doctorId: idField, clinicId: idField, ...wallTimes })
  .transform(asWallTimes);

export const changeTimeOffForm = z.object({ timeOffId: idField, ...wallTimes }).transform(asWallTimes);

export const removeTimeOffForm = z.object({ timeOffId: idField });

const wholeNumber = z
  .string({ error: 'required' })
  .min(1, { error: 'required', abort: true })
  .regex(/^\d{1,9}$/, { error: 'number' })
  .transform(Number);

const visitTypeFields = {
  name: lineField(80),
  minutes: wholeNumber,
  doorsOpenMinutes: wholeNumber,
  notice: wholeNumber,
  noticeUnit: z.enum(['minutes', 'hours'], { error: 'choice' }),
  doctorIds: listField(readId, 500),
};

interface NoticeForm {
  notice: number;
  noticeUnit: 'minutes' | 'hours';
}

function withNotice<T extends NoticeForm>({ notice, noticeUnit, ...rest }: T) {
  return { ...rest, minimumNoticeMinutes: noticeUnit === 'hours' ? notice * 60 : notice };
}

export const addVisitTypeForm = z.object({ clinicId: idField, ...visitTypeFields }).transform(withNotice);

export const changeVisitTypeForm = z
  .object({ visitTypeId: idField, ...visitTypeFields })
  .transform(withNotice);

export const retireVisitTypeForm = z.object({
  visitTypeId: idField,
  retired: z.enum(['true', 'false']).transform((text) => text === 'true'),
});
