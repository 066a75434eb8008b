const WIDTH = 320;
const HEIGHT = 180;
const FRAMES_PER_SECOND = 20;
/** Squares of one shade: no frame can be saved on, not even when a slow device makes only few of them. */
const SQUARE = 2;
/** So many frames are made beforehand and shown in turn: drawing must cost nothing while the line is measured. */
const PATTERNS = 5;

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
  const patterns = context ? Array.from({ length: PATTERNS }, () => noise(context)) : [];
  let turn = 0;
  const draw = () => {
    const pattern = patterns[turn % PATTERNS];
    if (pattern) context?.putImageData(pattern, 0, 0);
    turn += 1;
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

function noise(context: CanvasRenderingContext2D): ImageData {
  const image = context.createImageData(WIDTH, HEIGHT);
  const pixels = new Uint32Array(image.data.buffer);
  for (let y = 0; y < HEIGHT; y += SQUARE) {
    for (let x = 0; x < WIDTH; x += SQUARE) {
      const shade = Math.floor(Math.random() * 256);
      const pixel = 0xff000000 | (shade << 16) | (shade << 8) | shade;
      for (let row = y; row < y + SQUARE; row += 1) {
        pixels.fill(pixel, row * WIDTH + x, row * WIDTH + x + SQUARE);
      }
    }
  }
  return image;
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
