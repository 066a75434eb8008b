import '#server-only';
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { environment } from '#lib/env';

export interface CalendarEntry {
  readonly visitId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Raised by every change: calendars keep the highest. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** When this state of the visit was written. */
  readonly stampedAt: Date;
  readonly summary: string;
  readonly description: string;
  readonly clinicName: string;
}

/**
 * A visit as an iCalendar file (RFC 5545). Calendars are shared and synchronised, so it says no more than
 * "video visit", when, and where to click. With a recipient it is an invitation that the recipient's
 * calendar takes over, changes and removes by itself (RFC 5546); without, a file to open.
 */
export function calendarFile(entry: CalendarEntry, recipient?: string): string {
  const url = `${environment().appUrl}/visits/${entry.visitId}`;
  const calendar = ical({ prodId: { company: 'Anteroom', product: 'Anteroom', language: 'EN' } });
  calendar.method(methodOf(entry, recipient));
  const event = calendar.createEvent({
    id: `${entry.visitId}@anteroom`,
    sequence: entry.sequence,
    stamp: entry.stampedAt,
    start: entry.startsAt,
    end: entry.endsAt,
    summary: entry.summary,
    description: `${entry.description}\n${url}`,
    location: url,
    url,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: entry.clinicName, email: senderAddress() },
  });
  // The patient chose the time themselves: nothing is left to answer.
  if (recipient) event.createAttendee({ email: recipient, rsvp: false, status: ICalAttendeeStatus.ACCEPTED });
  return calendar.toString();
}

function methodOf({ isCancelled }: CalendarEntry, recipient?: string): ICalCalendarMethod {
  if (!recipient) return ICalCalendarMethod.PUBLISH;
  return isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
}

/** The address inside "Anteroom <no-reply@example.org>". */
function senderAddress(): string {
  const { mailFrom } = environment();
  return /<([^<>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
}
