import { afterEach, describe, expect, it, vi } from 'vitest';
import { acquireDevice, letGoOf } from './acquire-device.ts';

interface FakeDevice {
  id: string;
  failsWith?: string;
}

/** A browser with these cameras; the first is what it gives when none is named. */
function browserWith(devices: FakeDevice[], namelessFailsWith?: string) {
  const getUserMedia = vi.fn(async (constraints: { video: MediaTrackConstraints }) => {
    const wanted = (constraints.video.deviceId as { exact: string } | undefined)?.exact;
    if (wanted === undefined && namelessFailsWith) throw new DOMException('', namelessFailsWith);
    const device = wanted === undefined ? devices[0] : devices.find(({ id }) => id === wanted);
    if (!device) throw new DOMException('', wanted === undefined ? 'NotFoundError' : 'OverconstrainedError');
    if (device.failsWith) throw new DOMException('', device.failsWith);
    const track = { readyState: 'live', getSettings: () => ({ deviceId: device.id }), stop: vi.fn() };
    track.stop.mockImplementation(() => {
      track.readyState = 'ended';
    });
    return { getTracks: () => [track] };
  });
  const enumerateDevices = async () =>
    devices.map(({ id }) => ({ kind: 'videoinput', deviceId: id, label: `Camera ${id}` }));
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia, enumerateDevices } });
  return getUserMedia;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('acquireDevice', () => {
  it('opens the wished device', async () => {
    browserWith([{ id: 'a' }, { id: 'b' }]);
    expect(await acquireDevice('video', 'b', {})).toMatchObject({
      state: 'ok',
      deviceId: 'b',
      isFallback: false,
    });
  });

  it('takes any other when the remembered one is gone', async () => {
    browserWith([{ id: 'a' }]);
    expect(await acquireDevice('video', 'gone', {})).toMatchObject({
      state: 'ok',
      deviceId: 'a',
      isFallback: true,
    });
  });

  it('tries every other device when the first is busy', async () => {
    browserWith([{ id: 'a', failsWith: 'NotReadableError' }, { id: 'b' }]);
    expect(await acquireDevice('video', null, {})).toMatchObject({
      state: 'ok',
      deviceId: 'b',
      isFallback: true,
    });
  });

  it('says busy, not missing, when all are', async () => {
    browserWith([{ id: 'a', failsWith: 'NotReadableError' }], 'NotReadableError');
    expect(await acquireDevice('video', 'gone', {})).toEqual({ state: 'busy' });
  });

  it('does not ask again after a refusal', async () => {
    const getUserMedia = browserWith([{ id: 'a' }, { id: 'b' }], 'NotAllowedError');
    expect(await acquireDevice('video', null, {})).toEqual({ state: 'refused' });
    expect(getUserMedia).toHaveBeenCalledTimes(1);
  });

  it('says that there is none', async () => {
    browserWith([]);
    expect(await acquireDevice('video', null, {})).toEqual({ state: 'missing' });
  });

  it('says that an insecure page has no devices', async () => {
    vi.stubGlobal('navigator', {});
    expect(await acquireDevice('video', null, {})).toEqual({ state: 'unavailable' });
  });
});

describe('letGoOf', () => {
  const hd = { width: 1280 };
  async function opened(id: string | null = null) {
    const device = await acquireDevice('video', id, hd);
    if (device.state !== 'ok') throw new Error('not opened');
    return device;
  }

  it('leaves it to whoever asks for the same next', async () => {
    vi.useFakeTimers();
    const getUserMedia = browserWith([{ id: 'a' }]);
    const device = await opened();
    letGoOf(device);
    expect(await opened()).toBe(device);
    vi.advanceTimersByTime(10_000);
    expect(device.track.readyState).toBe('live');
    expect(getUserMedia).toHaveBeenCalledTimes(1);
    letGoOf(device);
    expect(await opened()).toBe(device);
    letGoOf(device);
    vi.advanceTimersByTime(10_000);
  });

  it('closes it when nobody does', async () => {
    vi.useFakeTimers();
    browserWith([{ id: 'a' }]);
    const device = await opened();
    letGoOf(device);
    vi.advanceTimersByTime(1_500);
    expect(device.track.stop).toHaveBeenCalledTimes(1);
    expect((await opened()).track).not.toBe(device.track);
  });

  it('closes it before another one is opened', async () => {
    vi.useFakeTimers();
    browserWith([{ id: 'a' }, { id: 'b' }]);
    const device = await opened('a');
    letGoOf(device);
    expect((await opened('b')).track).not.toBe(device.track);
    expect(device.track.readyState).toBe('ended');
  });

  it('opens anew what ended meanwhile', async () => {
    vi.useFakeTimers();
    browserWith([{ id: 'a' }]);
    const device = await opened();
    letGoOf(device);
    device.track.stop();
    expect((await opened()).track).not.toBe(device.track);
  });
});
