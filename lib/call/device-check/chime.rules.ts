export const CHIME_SAMPLE_RATE = 24_000;
const SECONDS = 2;
/** A major triad, rising: C5, E5, G5. In the middle of what old ears and small speakers carry. */
const NOTES_HERTZ = [523.25, 659.25, 783.99];
const NOTE_EVERY_SECONDS = 0.28;
const PEAK = 0.5;

/** A short, friendly bell, −1 … 1. Made here so that no file has to be fetched when the line is being tested. */
export function chimeSamples(): Float32Array {
  const samples = new Float32Array(CHIME_SAMPLE_RATE * SECONDS);
  NOTES_HERTZ.forEach((hertz, note) => {
    const start = Math.round(note * NOTE_EVERY_SECONDS * CHIME_SAMPLE_RATE);
    for (let index = start; index < samples.length; index += 1) {
      samples[index] = (samples[index] ?? 0) + bellAt((index - start) / CHIME_SAMPLE_RATE, hertz);
    }
  });
  const loudest = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  return samples.map((sample) => (sample / loudest) * PEAK);
}

function bellAt(seconds: number, hertz: number): number {
  const attack = Math.min(1, seconds / 0.012);
  const turn = 2 * Math.PI * hertz * seconds;
  const body = Math.sin(turn) * Math.exp(-seconds * 3.2);
  const shine = 0.25 * Math.sin(2 * turn) * Math.exp(-seconds * 6);
  return attack * (body + shine);
}

/** Samples as a WAV file: mono, 16 bit. */
export function wavFile(samples: Float32Array, sampleRate: number): Uint8Array<ArrayBuffer> {
  const bytes = new ArrayBuffer(44 + samples.length * 2);
  const view = new DataView(bytes);
  const text = (offset: number, word: string) => {
    for (let index = 0; index < word.length; index += 1)
      view.setUint8(offset + index, word.charCodeAt(index));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples.length * 2, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, index) => {
    view.setInt16(44 + index * 2, Math.round(Math.min(1, Math.max(-1, sample)) * 32_767), true);
  });
  return new Uint8Array(bytes);
}
