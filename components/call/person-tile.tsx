'use client';
import { MicOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '../ui/cn.rules.ts';
import { Face } from '#components/ui/face';
import type { CallPerson } from './call-people.ts';
import { TrackVideo } from './track-video.tsx';

/** One other person: their picture or their initials, their name, and what stands in the way of hearing them. */
export function PersonTile(props: { person: CallPerson; compact?: boolean; className?: string }) {
  const { person, compact = false, className } = props;
  const t = useTranslations('call');
  const { name, role, isMuted, isSpeaking, quality, camera, identity } = person;
  const connection = quality === 'weak' || quality === 'lost' ? t(quality) : null;
  return (
    <li
      data-identity={identity}
      data-speaking={isSpeaking && !isMuted}
      className={cn(
        'relative min-h-0 min-w-0 overflow-hidden rounded-l',
        // What frames a picture is quieter than what stands for one.
        camera ? 'bg-stage-2' : 'bg-stage-3',
        className,
      )}
    >
      {camera ? (
        <TrackVideo
          track={camera}
          label={t('picture', { name })}
          source="camera"
          identity={identity}
          role={role}
        />
      ) : (
        <div className="absolute inset-0 grid place-content-center justify-items-center gap-2 pb-8">
          <Face name={name} />
          {!compact && <p className="text-sm text-stage-ink-2">{t('cameraOff')}</p>}
        </div>
      )}
      {/* Over the picture, so that the ring is seen on it as well. */}
      {isSpeaking && !isMuted && (
        <span aria-hidden className="pointer-events-none absolute inset-0 rounded-l border-3 border-live" />
      )}
      <p className="absolute bottom-2 left-2 flex max-w-[calc(100%-1rem)] items-center gap-2 rounded-full bg-black/65 px-3 py-1 text-sm text-white sm:bottom-3 sm:left-3">
        <span className="truncate">{name}</span>
        {isMuted && (
          <>
            <MicOff aria-hidden className="size-4 shrink-0" />
            <span className={compact ? 'sr-only' : 'shrink-0 max-sm:sr-only'}>{t('muted')}</span>
          </>
        )}
        {connection && <span className={cn('shrink-0', compact && 'sr-only')}>· {connection}</span>}
      </p>
    </li>
  );
}
