import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '#lib/http/testing/any-text';
import { homeOf, safeNextPath } from './next-path.rules.ts';

describe('safeNextPath', () => {
  it.each(['/visits', '/visits/0198?tab=chat#end', '/book?type=1', '/'])('lets %s through', (path) => {
    expect(safeNextPath(path)).toBe(path);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a/..//evil.example',
    '/.//evil.example',
    '/%0d%0aSet-Cookie:x\r\n',
    '\u0000/visits',
    'visits',
    '/api/auth/signout',
    '/sign-in?next=/sign-in',
    '/sign-out',
    `/${'a'.repeat(600)}`,
    '',
    null,
    undefined,
  ])('refuses %s', (path) => {
    expect(safeNextPath(path)).toBeNull();
  });

  it('never leaves the site, whatever is asked', () => {
    const starts = fc.constantFrom('', '/', '//', '/\\', 'https://evil.example', '/a/..//', '/%2f', '/\t/');
    const nasty = fc.tuple(starts, anyText).map((parts) => parts.join(''));
    fc.assert(
      fc.property(nasty, (text) => {
        const path = safeNextPath(text);
        if (path === null) return;
        expect(new URL(path, 'https://visits.example').origin).toBe('https://visits.example');
      }),
    );
  });
});

describe('homeOf', () => {
  const home = (...roles: ('doctor' | 'staff' | 'admin')[]) =>
    homeOf({ memberships: roles.map((role) => ({ role })) });

  it('is the page a role begins its work with', () => {
    expect(home()).toBe('/visits');
    expect(home('doctor')).toBe('/clinic');
    expect(home('staff')).toBe('/clinic');
    expect(home('admin')).toBe('/admin/schedules');
    expect(home('staff', 'admin')).toBe('/admin/schedules');
    expect(home('admin', 'doctor')).toBe('/clinic');
  });
});
