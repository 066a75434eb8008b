import { expect, it } from 'vitest';
import { isPlaceless, placeOf } from './zone.rules.ts';

it('names a zone by its place', () => {
  expect(placeOf('Europe/Berlin')).toBe('Berlin');
  expect(placeOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(placeOf('UTC')).toBe('UTC');
});

it('knows the zones that are no place', () => {
  expect(['UTC', 'Etc/UTC', 'Etc/GMT+3', 'Europe/Lisbon'].map(isPlaceless)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
