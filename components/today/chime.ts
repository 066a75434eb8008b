'use client';

/** Two soft notes, a third apart: pitch in hertz, and when each begins, in seconds. */
const notes = [
  { pitch: 659.25, at: 0 },
  { pitch: 523.25, at: 0.22 },
];

let context: AudioContext | null = null;

/** Whether a chime would be heard now: browsers hold sound back until the page was touched. */
export function isChimeAudible(): boolean {
  return context?.state === 'running';
}

/** Asks the browser for sound; call it from a gesture. Returns whether it was given. */
export async function readyChime(): Promise<boolean> {
  try {
    context ??= new AudioContext();
    await context.resume();
  } catch {
    return false;
  }
  return isChimeAudible();
}

/** Someone has arrived. Silent where the browser holds sound back. */
export function playChime(): void {
  if (context?.state !== 'running') return;
  for (const { pitch, at } of notes) {
    const begins = context.currentTime + at;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, begins);
    volume.gain.linearRampToValueAtTime(0.18, begins + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, begins + 0.9);
    tone.connect(volume).connect(context.destination);
    tone.start(begins);
    tone.stop(begins + 0.95);
  }
}
