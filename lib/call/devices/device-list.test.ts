import { expect, it } from 'vitest';
import { deviceListFrom } from './device-list.rules.ts';

it('sorts devices by kind, without nameless ones, second names and duplicates', () => {
  const list = deviceListFrom([
    { kind: 'videoinput', deviceId: 'c', label: 'Front' },
    { kind: 'audioinput', deviceId: '', label: '' },
    { kind: 'audioinput', deviceId: 'default', label: 'Default' },
    { kind: 'audioinput', deviceId: 'communications', label: 'Communications' },
    { kind: 'audioinput', deviceId: 'm', label: 'Headset' },
    { kind: 'audioinput', deviceId: 'm', label: 'Headset' },
    { kind: 'audiooutput', deviceId: 's', label: 'Speaker' },
    { kind: 'somethingelse', deviceId: 'x', label: 'X' },
  ]);
  expect(list).toEqual({
    cameras: [{ id: 'c', label: 'Front' }],
    microphones: [
      { id: 'default', label: 'Default' },
      { id: 'm', label: 'Headset' },
    ],
    speakers: [{ id: 's', label: 'Speaker' }],
  });
});
