import { expect, it } from 'vitest';
import { announcementsBetween } from './announcements.rules.ts';

const paula = { identity: 'p', name: 'Paula', isMuted: false, sharesScreen: false };
const carl = { identity: 'c', name: 'Carl', isMuted: false, sharesScreen: false };

it('says who came and who left', () => {
  expect(announcementsBetween([paula], [carl])).toEqual([
    { key: 'left', name: 'Paula' },
    { key: 'joined', name: 'Carl' },
  ]);
});

it('says who muted and who shares a screen', () => {
  expect(announcementsBetween([paula], [{ ...paula, isMuted: true, sharesScreen: true }])).toEqual([
    { key: 'muted', name: 'Paula' },
    { key: 'shares', name: 'Paula' },
  ]);
});

it('says nothing where nothing changed, nor of how someone who joins has their microphone', () => {
  expect(announcementsBetween([paula, carl], [carl, paula])).toEqual([]);
  expect(announcementsBetween([], [{ ...paula, isMuted: true }])).toEqual([{ key: 'joined', name: 'Paula' }]);
});
