import { expect, it } from 'vitest';
import { bookingHref } from './booking-path.rules.ts';

const path = { base: '/book', params: { type: 't', doctor: 'first', zone: 'Asia/Kolkata' } };

it('carries what it knows, in one order', () => {
  expect(bookingHref(path, { at: '2026-11-24T14:20:00.000Z', with: 'd' })).toBe(
    '/book?type=t&doctor=first&zone=Asia%2FKolkata&at=2026-11-24T14%3A20%3A00.000Z&with=d',
  );
});

it('takes out what is set to undefined', () => {
  expect(bookingHref(path, { type: undefined, doctor: undefined, zone: undefined })).toBe('/book');
});
