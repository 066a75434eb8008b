import { createObservable, type Observable } from '../observable.ts';
import { captureScreen } from './capture-screen.ts';

export interface OwnScreenState {
  readonly status: 'off' | 'asking' | 'on' | 'failed';
  readonly video: MediaStreamTrack | null;
  readonly sound: MediaStreamTrack | null;
}

export interface OwnScreen {
  readonly state: Observable<OwnScreenState>;
  /** Call it from a click: browsers show their choice only then. */
  start(): Promise<void>;
  stop(): void;
}

/** How long it is said that sharing failed, in milliseconds. */
const SAID_FOR_MS = 12_000;

const off: OwnScreenState = { status: 'off', video: null, sound: null };

/** One's own shared screen. The browser's own "stop sharing" ends it as well. */
export function createOwnScreen(capture = captureScreen): OwnScreen {
  const state = createObservable<OwnScreenState>(off);
  const stop = () => {
    state.get().video?.stop();
    state.get().sound?.stop();
    state.set(off);
  };
  const start = async () => {
    if (state.get().status === 'asking' || state.get().status === 'on') return;
    state.set({ ...off, status: 'asking' });
    const captured = await capture();
    if (captured === 'dismissed') return state.set(off);
    if (captured === 'failed') {
      state.set({ ...off, status: 'failed' });
      setTimeout(() => state.get().status === 'failed' && state.set(off), SAID_FOR_MS);
      return;
    }
    // Left the call while the browser was asking.
    if (state.get().status !== 'asking') return captured.getTracks().forEach((track) => void track.stop());
    const [video = null] = captured.getVideoTracks();
    const [sound = null] = captured.getAudioTracks();
    video?.addEventListener('ended', stop);
    state.set({ status: 'on', video, sound });
  };
  return { state, start, stop };
}
