'use client';
import { useTranslations } from 'next-intl';
import type { AttachableTrack } from '#lib/call/room/call-room';
import type { CallPerson } from './call-people.ts';
import { TrackVideo } from './track-video.tsx';

/** A shared screen, whole. */
export function ScreenTile({ person, screen }: { person: CallPerson; screen: AttachableTrack }) {
  const t = useTranslations('call');
  const label = t('screen', { name: person.name });
  return (
    <li className="relative min-h-0 min-w-0 overflow-hidden rounded-l bg-black">
      <TrackVideo
        track={screen}
        label={label}
        source="screen"
        identity={person.identity}
        role={person.role}
      />
      <p className="absolute bottom-2 left-2 max-w-[calc(100%-1rem)] truncate rounded-full bg-black/65 px-3 py-1 text-sm text-white">
        {label}
      </p>
    </li>
  );
}
