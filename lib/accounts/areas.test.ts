import { describe, expect, it } from 'vitest';
import type { Actor, MembershipRole } from './actor.rules.ts';
import { areasOf, homeAreaOf, navOf } from './areas.rules.ts';

function actor(...roles: MembershipRole[]): Actor {
  return {
    userId: 'u',
    sessionId: 's',
    name: 'N',
    email: 'n@example.org',
    locale: 'en',
    timeZone: 'UTC',
    memberships: roles.map((role) => ({ clinicId: 'c', role })),
  };
}

describe('areas', () => {
  it('offers a patient one area, so nothing to change between', () => {
    expect(areasOf(actor()).map(({ area }) => area)).toEqual(['patient']);
  });

  it('offers someone with several roles each of them', () => {
    expect(areasOf(actor('staff', 'admin')).map(({ role }) => role)).toEqual(['staff', 'admin', 'patient']);
  });

  it('begins where the work begins', () => {
    expect(homeAreaOf(actor('staff', 'admin'))).toBe('admin');
    expect(homeAreaOf(actor('doctor', 'admin'))).toBe('clinic');
    expect(homeAreaOf(actor())).toBe('patient');
  });

  it('shows staff no calendar of their own', () => {
    expect(navOf(actor('staff'), 'clinic').map(({ href }) => href)).toEqual(['/clinic']);
    expect(navOf(actor('doctor'), 'clinic').map(({ href }) => href)).toEqual(['/clinic', '/calendar']);
  });
});
