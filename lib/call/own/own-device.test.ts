import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AcquiredDevice } from '../devices/device-failure.rules.ts';
import { createOwnDevice } from './own-device.ts';

/** A track that only knows whether it was stopped. */
class PlayedTrack extends EventTarget {
  enabled = true;
  isStopped = false;
  stop() {
    this.isStopped = true;
  }
}

type Answer = (result: AcquiredDevice) => void;

let questions: { deviceId: string | null | undefined; answer: Answer }[];

const acquire = (deviceId?: string | null) =>
  new Promise<AcquiredDevice>((answer) => questions.push({ deviceId, answer }));

const opened = (track: PlayedTrack, deviceId = 'one'): AcquiredDevice => ({
  state: 'ok',
  track: track as unknown as MediaStreamTrack,
  deviceId,
  isFallback: false,
});

async function answer(result: AcquiredDevice, index = questions.length - 1) {
  questions[index]?.answer(result);
  await vi.advanceTimersByTimeAsync(0);
}

const newMicrophone = () => createOwnDevice({ acquire, isWanted: true, staysOpenWhenOff: true });
const newCamera = (isWanted = true) => createOwnDevice({ acquire, isWanted, staysOpenWhenOff: false });

beforeEach(() => {
  vi.useFakeTimers();
  questions = [];
});
afterEach(() => vi.useRealTimers());

describe('one’s own device', () => {
  it('says why it cannot be used, and can be tried again', async () => {
    const camera = newCamera();
    camera.reopen();
    expect(camera.state.get().status).toBe('asking');
    await answer({ state: 'busy' });
    expect(camera.state.get()).toMatchObject({ status: 'busy', track: null });
    camera.reopen();
    await answer(opened(new PlayedTrack()));
    expect(camera.state.get().status).toBe('open');
  });

  it('lets go of a camera that is switched off, and only silences a microphone', async () => {
    const [cameraTrack, microphoneTrack] = [new PlayedTrack(), new PlayedTrack()];
    const camera = newCamera();
    camera.reopen();
    await answer(opened(cameraTrack));
    camera.switchTo(false);
    expect(cameraTrack.isStopped).toBe(true);
    expect(camera.state.get()).toMatchObject({ status: 'closed', track: null });
    const microphone = newMicrophone();
    microphone.reopen();
    await answer(opened(microphoneTrack));
    microphone.switchTo(false);
    expect(microphoneTrack).toMatchObject({ isStopped: false, enabled: false });
    microphone.switchTo(true);
    expect(microphoneTrack.enabled).toBe(true);
    expect(questions).toHaveLength(2);
  });

  it('stays silent where it was switched off while the browser asked', async () => {
    const microphone = newMicrophone();
    microphone.reopen();
    microphone.switchTo(false);
    const track = new PlayedTrack();
    await answer(opened(track));
    expect(track.enabled).toBe(false);
  });

  it('puts away what an older question brings', async () => {
    const camera = newCamera();
    camera.reopen('first');
    camera.reopen('second');
    const [first, second] = [new PlayedTrack(), new PlayedTrack()];
    await answer(opened(second, 'second'), 1);
    await answer(opened(first, 'first'), 0);
    expect(first.isStopped).toBe(true);
    expect(camera.state.get()).toMatchObject({ status: 'open', deviceId: 'second' });
  });

  it('is not left open when the call was left while the browser asked', async () => {
    const camera = newCamera();
    camera.reopen();
    camera.close();
    const track = new PlayedTrack();
    await answer(opened(track));
    expect(track.isStopped).toBe(true);
    expect(camera.state.get().status).toBe('closed');
  });

  it('is opened again when it is unplugged, but not without an end', async () => {
    const camera = newCamera();
    camera.reopen();
    const first = new PlayedTrack();
    await answer(opened(first));
    await vi.advanceTimersByTimeAsync(60_000);
    first.dispatchEvent(new Event('ended'));
    expect(questions).toHaveLength(2);
    const second = new PlayedTrack();
    await answer(opened(second));
    second.dispatchEvent(new Event('ended'));
    expect(questions).toHaveLength(2);
    expect(camera.state.get().status).toBe('busy');
  });

  it('is opened when it is switched on for the first time', async () => {
    const camera = newCamera(false);
    camera.switchTo(true);
    camera.switchTo(true);
    expect(questions).toHaveLength(1);
  });
});
