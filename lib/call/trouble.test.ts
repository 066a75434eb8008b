import { describe, expect, it } from 'vitest';
import { type CallFacts, troubleOf } from './trouble.rules.ts';

const well: CallFacts = {
  state: { kind: 'connected' },
  isSoundBlocked: false,
  microphone: { isWanted: true, status: 'open' },
  camera: { isWanted: true, status: 'open' },
  isSilent: false,
  hasScreenFailed: false,
  myQuality: 'good',
  others: [{ name: 'Paula', quality: 'good' }],
};

const trouble = (change: Partial<CallFacts>) => troubleOf({ ...well, ...change });

describe('what is said about trouble', () => {
  it('is nothing while all is well, and nothing about what is off by choice', () => {
    expect(trouble({})).toBeNull();
    expect(trouble({ camera: { isWanted: false, status: 'refused' } })).toBeNull();
    expect(trouble({ microphone: { isWanted: true, status: 'asking' } })).toBeNull();
  });

  it('is the worst: the connection, then the sound, then the picture, then the quality', () => {
    const all: Partial<CallFacts> = {
      state: { kind: 'reconnecting', attempt: 1, because: 'network', wasConnected: true },
      isSoundBlocked: true,
      microphone: { isWanted: true, status: 'busy' },
      camera: { isWanted: true, status: 'refused' },
      others: [{ name: 'Paula', quality: 'weak' }],
    };
    expect(trouble(all)?.key).toBe('reconnecting');
    expect(trouble({ ...all, state: well.state })?.key).toBe('sound_blocked');
    expect(trouble({ ...all, state: well.state, isSoundBlocked: false })?.key).toBe('microphone_busy');
    expect(trouble({ camera: { isWanted: true, status: 'refused' }, others: all.others })).toEqual({
      key: 'camera_refused',
      remedy: 'try_camera',
    });
    expect(trouble({ others: all.others })).toMatchObject({ key: 'their_connection_weak', name: 'Paula' });
  });

  it('lets those without a camera go on', () => {
    expect(trouble({ camera: { isWanted: true, status: 'missing' } })).toEqual({
      key: 'camera_missing',
      remedy: 'go_without_camera',
    });
  });

  it('has a remedy for a weak connection only while there is a picture to save', () => {
    expect(trouble({ myQuality: 'weak' })?.remedy).toBe('turn_camera_off');
    expect(trouble({ myQuality: 'weak', camera: { isWanted: false, status: 'closed' } })?.remedy).toBeNull();
  });

  it('tells a first connection from one that was lost', () => {
    const state = { kind: 'reconnecting', attempt: 3, because: 'network', wasConnected: false } as const;
    expect(trouble({ state })?.key).toBe('connecting');
    expect(trouble({ state: { ...state, because: 'media_server' } })?.key).toBe('media_server');
  });
});
