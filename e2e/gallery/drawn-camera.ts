import { drawnPicture, type Portrait } from '../fixtures/drawn-person.ts';

/** What runs in a page before its own scripts: its camera sees a drawn person instead of a test pattern. */
export function drawnCamera(portrait: Portrait): string {
  return `(${takeOver})(() => (${drawnPicture})(${JSON.stringify(portrait)}, 1280))`;
}

function takeOver(draw: () => MediaStreamTrack): void {
  const devices = navigator.mediaDevices;
  if (!devices) return;
  const open = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    const stream = await open(constraints);
    for (const track of stream.getVideoTracks()) {
      track.stop();
      stream.removeTrack(track);
      stream.addTrack(draw());
    }
    return stream;
  };
}
