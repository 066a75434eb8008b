import { hasSignal, isSilent, loudnessOf } from './sound-level.rules.ts';

const EVERY_MS = 66;
/** 85 ms at 48 kHz: longer than the pause between two looks, so that no short sound is missed. */
const WINDOW_SAMPLES = 4096;

export interface MicrophoneLevelEvents {
  /** About 15 times a second: how loud it is, 0 to 1. */
  onLevel: (level: number) => void;
  /** True after 10 s without any signal (muted by the system, a switch, the wrong device); false when it ends. */
  onSilence?: (silent: boolean) => void;
}

/** Watches how loud a microphone is, until the returned function is called. The track stays the caller's. */
export function watchMicrophoneLevel(track: MediaStreamTrack, events: MicrophoneLevelEvents): () => void {
  const context = new AudioContext();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const analyser = context.createAnalyser();
  analyser.fftSize = WINDOW_SAMPLES;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let lastSignalMs = performance.now();
  let silent = false;

  // Without a gesture on this page (after a reload) browsers hold the context back; the first one frees it.
  const resume = () => void context.resume().catch(() => undefined);
  document.addEventListener('pointerdown', resume);
  document.addEventListener('keydown', resume);
  resume();

  const timer = setInterval(() => {
    const now = performance.now();
    // While the context is held back nothing is known, so nothing is said.
    if (context.state !== 'running') {
      lastSignalMs = now;
      return;
    }
    analyser.getFloatTimeDomainData(samples);
    if (hasSignal(samples)) lastSignalMs = now;
    events.onLevel(loudnessOf(samples));
    if (isSilent(lastSignalMs, now) !== silent) {
      silent = !silent;
      events.onSilence?.(silent);
    }
  }, EVERY_MS);

  return () => {
    clearInterval(timer);
    document.removeEventListener('pointerdown', resume);
    document.removeEventListener('keydown', resume);
    source.disconnect();
    void context.close().catch(() => undefined);
  };
}
