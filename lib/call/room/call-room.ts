/** What a call needs of the media room. livekit-room.ts is the real one; tests hand in another. */
export interface CallRoom {
  /** Rejects where the room cannot be entered. */
  connect(url: string, token: string): Promise<void>;
  /** Leaves; tracks stay open, they belong to the caller. */
  disconnect(): Promise<void>;
  /** Sends this track from now on; null stops sending. A muted one stays known to the others as muted. */
  send(source: SentSource, track: MediaStreamTrack | null, isMuted: boolean): Promise<void>;
  /** Plays the sound that the browser held back. Call it from a click. */
  startSound(): Promise<void>;
}

export type SentSource = 'microphone' | 'camera' | 'screen' | 'screen_sound';

export interface CallRoomEvents {
  /** The media server has let this person in; media find their way meanwhile. Sending can begin. */
  onReadyToSend(): void;
  /** The media library tries by itself to get the connection back. */
  onReconnecting(): void;
  onReconnected(): void;
  /** It is over for this room object. `taken_over`: the same person came in from somewhere else. */
  onDisconnected(because: 'taken_over' | 'lost'): void;
  onPeople(people: readonly RoomPerson[]): void;
  /** Somebody came or went. */
  onComingAndGoing(): void;
  onSoundBlocked(isBlocked: boolean): void;
  /** A packet that our own server sent into the room; what other people send is not passed on. */
  onServerPacket(topic: string, text: string): void;
}

export type CallRoomFactory = (events: CallRoomEvents) => CallRoom;

/** A track that arrives and can be shown or played by an element. */
export interface AttachableTrack {
  attach(element: HTMLMediaElement): HTMLMediaElement;
  detach(element: HTMLMediaElement): HTMLMediaElement;
}

export type Quality = 'good' | 'weak' | 'lost' | 'unknown';

/** Somebody in the media room, oneself included, as it is right now. */
export interface RoomPerson {
  /** Ties to a name in the visit's snapshot. */
  readonly identity: string;
  readonly isMe: boolean;
  /** Whether they send sound at all; who has just come does not yet. */
  readonly hasMicrophone: boolean;
  readonly isMuted: boolean;
  readonly isSpeaking: boolean;
  readonly quality: Quality;
  /** Null while the camera is off or has not arrived. Always null for oneself: see own-media.ts. */
  readonly camera: AttachableTrack | null;
  readonly screen: AttachableTrack | null;
  readonly voice: AttachableTrack | null;
  readonly screenSound: AttachableTrack | null;
}
