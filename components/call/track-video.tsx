'use client';
import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';
import { cn } from '../ui/cn.rules.ts';
import { shownShape } from '#lib/call/layout/grid.rules';
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
  const style = useShownShape(video, source === 'camera');

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    track.attach(element);
    return () => {
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
      style={style}
      className={cn(
        'absolute inset-0 m-auto',
        source === 'camera' ? 'object-cover' : 'size-full object-contain',
      )}
    />
  );
}

/** Sizes a video inside its parent, by the shapes of both. The picture's is known with its first frame. */
function useShownShape(
  video: RefObject<HTMLVideoElement | null>,
  isWanted: boolean,
): CSSProperties | undefined {
  const [shapes, setShapes] = useState({ place: 1, shown: 1 });
  useEffect(() => {
    const element = video.current;
    const place = element?.parentElement;
    if (!element || !place || !isWanted) return;
    const look = () => {
      const picture = element.videoHeight > 0 ? element.videoWidth / element.videoHeight : null;
      const placeShape = place.clientWidth / Math.max(1, place.clientHeight);
      setShapes({ place: placeShape, shown: shownShape(picture, placeShape) });
    };
    const size = new ResizeObserver(look);
    size.observe(place);
    // It changes when a phone is turned.
    element.addEventListener('resize', look);
    return () => {
      size.disconnect();
      element.removeEventListener('resize', look);
    };
  }, [video, isWanted]);
  if (!isWanted) return undefined;
  const { place, shown } = shapes;
  return shown > place ? { width: '100%', aspectRatio: shown } : { height: '100%', aspectRatio: shown };
}
