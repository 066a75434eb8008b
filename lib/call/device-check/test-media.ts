const WIDTH = 320;
const HEIGHT = 180;
const FRAMES_PER_SECOND = 20;
/** Blocks of one shade: enough that nothing can be left out of a frame, little enough for an old phone. */
const BLOCK = 4;

export interface TestMedia {
  readonly track: MediaStreamTrack;
  stop(): void;
}

/**
 * A picture that changes everywhere in each frame. The test needs bits that an encoder cannot save: a calm
 * face before a wall would measure the face. And it works without a camera, and shows nobody.
 */
export function makeTestPicture(): TestMedia {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  // Firefox captures a canvas only once it has a context.
  const context = canvas.getContext('2d');
  const draw = () => {
    if (!context) return;
    for (let y = 0; y < HEIGHT; y += BLOCK) {
      for (let x = 0; x < WIDTH; x += BLOCK) {
        const shade = Math.floor(Math.random() * 256);
        context.fillStyle = `rgb(${shade} ${shade} ${shade})`;
        context.fillRect(x, y, BLOCK, BLOCK);
      }
    }
  };
  draw();
  const track = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks()[0];
  if (!track) throw new Error('The canvas gave no track.');
  const timer = setInterval(draw, 1000 / FRAMES_PER_SECOND);
  return {
    track,
    stop: () => {
      clearInterval(timer);
      track.stop();
    },
  };
}

/** A tone for those without a microphone. Nobody hears it: what comes back is counted and not played. */
export function makeTestTone(): TestMedia {
  const context = new AudioContext();
  const oscillator = new OscillatorNode(context, { frequency: 330 });
  const destination = context.createMediaStreamDestination();
  oscillator.connect(destination);
  oscillator.start();
  const track = destination.stream.getAudioTracks()[0];
  if (!track) throw new Error('The tone gave no track.');
  return {
    track,
    stop: () => {
      track.stop();
      void context.close().catch(() => undefined);
    },
  };
}
