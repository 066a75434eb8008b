import { setSpeaker } from '../devices/set-speaker.ts';
import { CHIME_SAMPLE_RATE, chimeSamples, wavFile } from './chime.rules.ts';

/** Plays a sound file to its end on a speaker (null: the system's choice), or until the signal aborts it. */
export async function playSound(file: Blob, speakerId: string | null, signal: AbortSignal): Promise<void> {
  const address = URL.createObjectURL(file);
  // An element, not Web Audio: more browsers let an element choose its speaker.
  const audio = new Audio(address);
  try {
    await setSpeaker(audio, speakerId);
    if (signal.aborted) return;
    await new Promise<void>((resolve, reject) => {
      audio.addEventListener('ended', () => resolve());
      audio.addEventListener('error', () => reject(new Error('The sound cannot be played.')));
      signal.addEventListener('abort', () => resolve());
      audio.play().catch(reject);
    });
  } finally {
    audio.pause();
    URL.revokeObjectURL(address);
  }
}

/** The sound of the speaker's test. */
export function chimeFile(): Blob {
  return new Blob([wavFile(chimeSamples(), CHIME_SAMPLE_RATE)], { type: 'audio/wav' });
}
