/** Whether this browser can record. */
export function canRecordVoice(): boolean {
  return typeof MediaRecorder !== 'undefined';
}

/** Records a microphone for some milliseconds, or until the signal aborts it. Nothing leaves the browser. */
export function recordVoice(
  track: MediaStreamTrack,
  milliseconds: number,
  signal: AbortSignal,
): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const recorder = new MediaRecorder(new MediaStream([track]));
    const parts: Blob[] = [];
    const stop = () => {
      clearTimeout(timer);
      if (recorder.state !== 'inactive') recorder.stop();
    };
    const timer = setTimeout(stop, milliseconds);
    signal.addEventListener('abort', stop);
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.addEventListener('error', () => reject(new Error('The recording failed.')));
    recorder.addEventListener('stop', () => resolve(new Blob(parts, { type: recorder.mimeType })));
    recorder.start();
  });
}
