import { DisconnectReason, LogLevel, Room, RoomEvent, setLogLevel, VideoPresets } from 'livekit-client';
import type { CallRoom, CallRoomEvents } from './call-room.ts';
import { readPeople } from './read-people.ts';
import { isFromOurServer } from './server-packets.rules.ts';
import { createTrackSender } from './send-tracks.ts';

/**
 * How long the media library waits before each attempt to get a connection back by itself, in milliseconds.
 * After these the call asks our own server for a new token: the room may be gone, or be another one.
 */
const OWN_RETRIES_MS = [0, 300, 1200, 2700, 4800];

/** After any of these someone looks or sounds different. */
const peopleEvents = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
  RoomEvent.ActiveSpeakersChanged,
  RoomEvent.ConnectionQualityChanged,
  RoomEvent.Connected,
  RoomEvent.Reconnected,
] as const;

/** A media room through livekit-client. */
export function createLiveKitRoom(events: CallRoomEvents): CallRoom {
  // What it says names addresses that carry the token; what matters arrives as an event.
  setLogLevel(LogLevel.silent);
  const room = new Room({
    adaptiveStream: true,
    dynacast: true,
    // Tracks outlive a room: the next one sends them on, without asking for the camera again.
    stopLocalTrackOnUnpublish: false,
    // `beforeunload` also fires for a page that stays; leaving is call-session.ts' matter.
    disconnectOnPageLeave: false,
    publishDefaults: {
      videoCodec: 'vp8',
      simulcast: true,
      videoEncoding: VideoPresets.h720.encoding,
    },
    reconnectPolicy: {
      nextRetryDelayInMs: ({ retryCount }) => {
        const base = OWN_RETRIES_MS[retryCount];
        return base === undefined ? null : base * (0.8 + 0.4 * Math.random());
      },
    },
  });
  const sender = createTrackSender(room.localParticipant);
  listen(room, events);
  return {
    connect: (url, token) => room.connect(url, token),
    disconnect: () => room.disconnect(false),
    send: sender.send,
    startSound: () => room.startAudio(),
  };
}

function listen(room: Room, events: CallRoomEvents): void {
  let isReadQueued = false;
  const read = () => {
    if (isReadQueued) return;
    isReadQueued = true;
    // One change often comes as several events.
    queueMicrotask(() => {
      isReadQueued = false;
      events.onPeople(readPeople(room));
    });
  };
  for (const event of peopleEvents) room.on(event, read);
  room
    .on(RoomEvent.SignalConnected, events.onReadyToSend)
    .on(RoomEvent.ParticipantConnected, events.onComingAndGoing)
    .on(RoomEvent.ParticipantDisconnected, events.onComingAndGoing)
    .on(RoomEvent.SignalReconnecting, events.onReconnecting)
    .on(RoomEvent.Reconnecting, events.onReconnecting)
    .on(RoomEvent.Reconnected, events.onReconnected)
    .on(RoomEvent.AudioPlaybackStatusChanged, () => events.onSoundBlocked(!room.canPlaybackAudio))
    .on(RoomEvent.Disconnected, (reason) =>
      events.onDisconnected(reason === DisconnectReason.DUPLICATE_IDENTITY ? 'taken_over' : 'lost'),
    )
    .on(RoomEvent.DataReceived, (payload, participant, _kind, topic, _encryption, senderIdentity) => {
      if (!topic || !isFromOurServer(participant?.identity, senderIdentity)) return;
      events.onServerPacket(topic, new TextDecoder().decode(payload));
    });
}
