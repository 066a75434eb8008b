/** How a drawn person looks. */
export interface Portrait {
  readonly wall: string;
  readonly light: string;
  readonly skin: string;
  readonly hair: string;
  readonly clothes: string;
  readonly collar: string;
  readonly hasLongHair: boolean;
}

export const portraits = {
  patient: {
    wall: '#cdbfa8',
    light: '#f2e7d2',
    skin: '#7a4b32',
    hair: '#241b17',
    clothes: '#3f6f8f',
    collar: '#335b76',
    hasLongHair: false,
  },
  doctor: {
    wall: '#b9cbc4',
    light: '#e6f0ea',
    skin: '#e2b08c',
    hair: '#2b211d',
    clothes: '#f4f4f0',
    collar: '#d9dcd8',
    hasLongHair: true,
  },
  colleague: {
    wall: '#c4c3d4',
    light: '#e8e6f2',
    skin: '#edc3a4',
    hair: '#8a8480',
    clothes: '#4b5a50',
    collar: '#3c4941',
    hasLongHair: false,
  },
} as const satisfies Record<string, Portrait>;

/** Runs in the page before its own scripts: the camera gives a drawn person instead of a test pattern. */
export function drawCamera(portrait: Portrait): void {
  const devices = navigator.mediaDevices;
  if (!devices) return;
  const open = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    const stream = await open(constraints);
    for (const track of stream.getVideoTracks()) {
      track.stop();
      stream.removeTrack(track);
      stream.addTrack(drawnTrack());
    }
    return stream;
  };

  function drawnTrack(): MediaStreamTrack {
    const canvas = document.createElement('canvas');
    canvas.width = 1280;
    canvas.height = 720;
    const pen = canvas.getContext('2d');
    const track = canvas.captureStream(10).getVideoTracks()[0];
    if (!pen || !track) throw new Error('no drawn camera');
    let turn = 0;
    const timer = setInterval(() => {
      if (track.readyState === 'ended') clearInterval(timer);
      turn += 0.04;
      draw(pen, Math.sin(turn) * 5);
    }, 100);
    draw(pen, 0);
    return track;
  }

  function draw(pen: CanvasRenderingContext2D, sway: number) {
    const { wall, light, skin, hair, clothes, collar, hasLongHair } = portrait;
    const glow = pen.createRadialGradient(250, 190, 60, 480, 300, 950);
    glow.addColorStop(0, light);
    glow.addColorStop(1, wall);
    pen.fillStyle = glow;
    pen.fillRect(0, 0, 1280, 720);
    pen.fillStyle = 'rgba(255,255,255,0.28)';
    pen.fillRect(90, 70, 210, 300);
    pen.fillStyle = wall;
    pen.fillRect(190, 70, 10, 300);
    pen.fillRect(90, 210, 210, 10);
    pen.fillStyle = 'rgba(60,50,40,0.14)';
    pen.fillRect(930, 330, 260, 14);
    for (const [x, height] of [
      [950, 90],
      [985, 70],
      [1015, 100],
      [1110, 60],
    ] as const) {
      pen.fillRect(x, 330 - height, 26, height);
    }
    pen.save();
    pen.translate(640 + sway, 0);
    if (hasLongHair) shape(pen, hair, () => pen.roundRect(-150, 130, 300, 400, [150, 150, 60, 60]));
    shape(pen, clothes, () => {
      pen.moveTo(-330, 720);
      pen.bezierCurveTo(-320, 560, -220, 530, -90, 500);
      pen.lineTo(90, 500);
      pen.bezierCurveTo(220, 530, 320, 560, 330, 720);
    });
    shape(pen, skin, () => pen.roundRect(-58, 410, 116, 140, 56));
    shape(pen, 'rgba(0,0,0,0.12)', () => pen.ellipse(0, 452, 58, 34, 0, 0, Math.PI));
    shape(pen, collar, () => {
      pen.moveTo(-90, 500);
      pen.lineTo(0, 600);
      pen.lineTo(90, 500);
      pen.lineTo(58, 490);
      pen.lineTo(0, 552);
      pen.lineTo(-58, 490);
    });
    shape(pen, skin, () => pen.ellipse(0, 310, 112, 142, 0, 0, 2 * Math.PI));
    shape(pen, hair, () => {
      pen.moveTo(-118, 300);
      pen.bezierCurveTo(-135, 120, 135, 120, 118, 300);
      pen.bezierCurveTo(100, 220, 40, 215, -20, 222);
      pen.bezierCurveTo(-70, 228, -105, 245, -118, 300);
    });
    for (const side of [-1, 1]) {
      shape(pen, '#2a211d', () => pen.ellipse(side * 42, 312, 7, 9, 0, 0, 2 * Math.PI));
      line(pen, hair, 7, () => pen.arc(side * 42, 302, 26, Math.PI * 1.22, Math.PI * 1.78));
    }
    line(pen, 'rgba(60,25,15,0.35)', 5, () => pen.arc(0, 336, 16, Math.PI * 0.2, Math.PI * 0.8));
    line(pen, 'rgba(110,35,30,0.75)', 7, () => pen.arc(0, 362, 36, Math.PI * 0.18, Math.PI * 0.82));
    pen.restore();
  }

  function shape(pen: CanvasRenderingContext2D, colour: string, path: () => void) {
    pen.fillStyle = colour;
    pen.beginPath();
    path();
    pen.fill();
  }

  function line(pen: CanvasRenderingContext2D, colour: string, width: number, path: () => void) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.lineCap = 'round';
    pen.beginPath();
    path();
    pen.stroke();
  }
}
