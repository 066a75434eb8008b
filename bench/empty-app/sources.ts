/**
 * The least that Next needs: a page with one heading. Beside it the pages that the call is measured against:
 * livekit-client alone, LiveKit's own ready-made conference, and a bare call that gets its token from a route
 * which asks nobody who they are.
 */
export const emptyAppSources: Record<string, string> = {
  'next.config.mjs': 'export default { poweredByHeader: false };\n',
  // Next looks for it in the folders above as well and would take the product's.
  'instrumentation.js': 'export function register() {}\n',
  'app/layout.jsx': `export const metadata = { title: 'Empty' };
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  'app/page.jsx': `export default function Page() {
  return <main><h1>Empty</h1><p>Nothing is here.</p></main>;
}
`,
  'app/client/page.jsx': `'use client';
import { Room } from 'livekit-client';
export default function Page() {
  return <button onClick={() => new Room().connect(location.hash.slice(1), '')}>Connect</button>;
}
`,
  'app/conference/page.jsx': `'use client';
import { LiveKitRoom, VideoConference } from '@livekit/components-react';
export default function Page() {
  return <LiveKitRoom connect={false} serverUrl="ws://127.0.0.1:1" token=""><VideoConference /></LiveKitRoom>;
}
`,
  'app/call/page.jsx': `'use client';
import { Room, RoomEvent, Track, VideoPresets } from 'livekit-client';
import { useRef, useState } from 'react';
async function join(place) {
  const { url, token } = await (await fetch('/token' + location.search, { method: 'POST' })).json();
  // The options of lib/call/room/livekit-room.ts.
  const room = new Room({
    adaptiveStream: true,
    dynacast: true,
    publishDefaults: { videoCodec: 'vp8', simulcast: true, videoEncoding: VideoPresets.h720.encoding },
  });
  room.on(RoomEvent.TrackSubscribed, (track) => {
    const element = document.createElement(track.kind === Track.Kind.Video ? 'video' : 'audio');
    element.autoplay = true;
    element.style.width = '100%';
    place.append(track.attach(element));
  });
  await room.connect(url, token);
  await room.localParticipant.enableCameraAndMicrophone();
  return room;
}
export default function Page() {
  const place = useRef(null);
  const [room, setRoom] = useState(null);
  const leave = async () => {
    await room.disconnect();
    place.current.replaceChildren();
    setRoom(null);
  };
  return (
    <main>
      {room ? (
        <button onClick={leave}>Leave</button>
      ) : (
        <button onClick={async () => setRoom(await join(place.current))}>Join</button>
      )}
      <div ref={place} />
    </main>
  );
}
`,
  'app/token/route.js': `import { AccessToken } from 'livekit-server-sdk';
export async function POST(request) {
  const { searchParams } = new URL(request.url);
  const { LIVEKIT_API_KEY, LIVEKIT_API_SECRET, LIVEKIT_PUBLIC_URL } = process.env;
  const token = new AccessToken(LIVEKIT_API_KEY, LIVEKIT_API_SECRET, { identity: searchParams.get('who') });
  token.addGrant({ roomJoin: true, room: searchParams.get('room') });
  return Response.json({ url: LIVEKIT_PUBLIC_URL, token: await token.toJwt() });
}
`,
};
