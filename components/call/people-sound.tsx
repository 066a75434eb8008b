'use client';
import { useEffect, useRef } from 'react';
import { setSpeaker } from '#lib/call/devices/set-speaker';
import { useRememberedDevices } from '#lib/call/devices/use-remembered-devices';
import type { AttachableTrack } from '#lib/call/room/call-room';
import type { CallPerson } from './call-people.ts';

/** What the others say, and what their shared screens play, on the chosen speaker. Shows nothing. */
export function PeopleSound({ others }: { others: readonly CallPerson[] }) {
  return others.flatMap((person) => [
    person.voice && (
      <TrackSound key={`${person.identity} voice`} track={person.voice} person={person} source="microphone" />
    ),
    person.screenSound && (
      <TrackSound
        key={`${person.identity} screen`}
        track={person.screenSound}
        person={person}
        source="screen"
      />
    ),
  ]);
}

function TrackSound(props: { track: AttachableTrack; person: CallPerson; source: 'microphone' | 'screen' }) {
  const { track, person, source } = props;
  const audio = useRef<HTMLAudioElement>(null);
  const { speakerId } = useRememberedDevices();

  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    track.attach(element);
    return () => {
      track.detach(element);
    };
  }, [track]);

  useEffect(() => {
    if (audio.current) void setSpeaker(audio.current, speakerId);
  }, [speakerId]);

  return (
    // biome-ignore lint/a11y/useMediaCaption: what people say right now has no captions to offer
    <audio
      ref={audio}
      data-participant={person.identity}
      data-role={person.role ?? undefined}
      data-source={source}
      autoPlay
    />
  );
}
