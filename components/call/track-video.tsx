'use client';
import { useEffect, useRef, useState } from 'react';
import { cn } from '../ui/cn.rules.ts';
import { fillsItsPlace } from '#lib/call/layout/grid.rules';
import type { AttachableTrack } from '#lib/call/room/call-room';

/** The picture of someone else. A screen is always shown whole; a face where cutting it would lose too much. */
export function TrackVideo(props: {
  track: AttachableTrack;
  label: string;
  source: 'camera' | 'screen';
  identity: string;
  role: string | null;
}) {
  const { track, label, source, identity, role } = props;
  const video = useRef<HTMLVideoElement>(null);
  const [fills, setFills] = useState(true);

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const look = () => {
      const picture = element.videoHeight > 0 ? element.videoWidth / element.videoHeight : null;
      setFills(fillsItsPlace(picture, element.clientWidth / element.clientHeight));
    };
    const size = new ResizeObserver(look);
    size.observe(element);
    // The picture's own shape: known with its first frame, changed when a phone is turned.
    element.addEventListener('resize', look);
    track.attach(element);
    return () => {
      size.disconnect();
      element.removeEventListener('resize', look);
      track.detach(element);
    };
  }, [track]);

  return (
    <video
      ref={video}
      aria-label={label}
      data-identity={identity}
      data-role={role ?? undefined}
      data-source={source}
      autoPlay
      muted
      playsInline
      className={cn(
        'absolute inset-0 size-full',
        source === 'camera' && fills ? 'object-cover' : 'object-contain',
      )}
    />
  );
}
