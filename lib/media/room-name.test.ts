import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseVisitRoomName, visitRoomName } from './room-name.rules.ts';

describe('the names of media rooms', () => {
  it('are read back as they were made, whatever the key holds', () => {
    const key = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
    fc.assert(
      fc.property(key, fc.integer({ min: 1, max: 999_999_999 }), (mediaKey, epoch) => {
        expect(parseVisitRoomName(visitRoomName(mediaKey, epoch))).toEqual({ mediaKey, epoch });
      }),
    );
  });

  it.each(['', 'v-', 'v-key', 'v-key-', 'v-key-0', 'v-key-01', 'check-key-1', 'v-key-1x'])(
    'are not seen in %j',
    (name) => {
      expect(parseVisitRoomName(name)).toBeNull();
    },
  );
});
