'use client';
import { MicOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type PointerEvent, useRef, useState } from 'react';
import { cn } from '../ui/cn.rules.ts';
import { useObservable } from '#lib/call/use-observable';
import { type Corner, cornerAfterKey, nearestCorner, nextCorner } from '#lib/call/layout/corners.rules';
import type { OwnMedia } from '#lib/call/own/own-media';
import { Mirror } from '../device-check/mirror.tsx';

const places: Record<Corner, string> = {
  'top-left': 'top-2 left-2 sm:top-3 sm:left-3',
  'top-right': 'top-2 right-2 sm:top-3 sm:right-3',
  'bottom-left': 'bottom-2 left-2 sm:bottom-3 sm:left-3',
  'bottom-right': 'right-2 bottom-2 sm:right-3 sm:bottom-3',
};

/** Less than this is a press, not a drag, in pixels. */
const DRAG_FROM = 6;

/**
 * One's own picture, small, in a corner. It is dragged, pressed (next corner) or moved with the arrow keys.
 * It stands inside the element whose corners it goes to. `compact`: beside a shared screen.
 */
export function OwnTile({ own, compact }: { own: OwnMedia; compact: boolean }) {
  const t = useTranslations('call');
  const camera = useObservable(own.camera.state);
  const microphone = useObservable(own.microphone.state);
  const { corner, setCorner, handlers, isDragged } = useCorner();
  const isMuted = !microphone.isWanted || microphone.status !== 'open';
  return (
    <button
      type="button"
      onKeyDown={(event) => {
        const next = cornerAfterKey(corner, event.key);
        if (!next) return;
        event.preventDefault();
        setCorner(next);
      }}
      {...handlers}
      className={cn(
        'absolute z-10 aspect-3/4 w-24 touch-none overflow-hidden rounded-m border-2 border-white/30 bg-stage-2 sm:aspect-4/3',
        compact ? 'sm:w-44' : 'sm:w-52',
        isDragged ? 'cursor-grabbing' : 'cursor-grab',
        places[corner],
      )}
    >
      {camera.isWanted && camera.track ? (
        <Mirror track={camera.track} label={t('own.picture')} />
      ) : (
        <span className="grid size-full place-items-center px-2 text-sm text-stage-ink-2">
          {t('cameraOff')}
        </span>
      )}
      <span className="absolute bottom-1 left-1 flex items-center gap-1.5 rounded-full bg-black/65 px-2.5 py-0.5 text-sm text-white">
        {t('you')}
        {/* In the text and not in a label, so that what is seen is what is said. */}
        <span className="sr-only">{t('own.move')}</span>
        {isMuted && (
          <>
            <MicOff aria-hidden className="size-4" />
            <span className="sr-only">{t('muted')}</span>
          </>
        )}
      </span>
    </button>
  );
}

interface Drag {
  readonly x: number;
  readonly y: number;
  hasMoved: boolean;
}

function useCorner() {
  const [corner, setCorner] = useState<Corner>('bottom-right');
  const [isDragged, setDragged] = useState(false);
  const drag = useRef<Drag>(null);
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, y: event.clientY, hasMoved: false };
    },
    onPointerMove: (event: PointerEvent<HTMLButtonElement>) => {
      const begun = drag.current;
      if (!begun) return;
      const [dx, dy] = [event.clientX - begun.x, event.clientY - begun.y];
      if (!begun.hasMoved && Math.hypot(dx, dy) < DRAG_FROM) return;
      begun.hasMoved = true;
      setDragged(true);
      event.currentTarget.style.translate = `${dx}px ${dy}px`;
    },
    onPointerUp: (event: PointerEvent<HTMLButtonElement>) => {
      const stage = event.currentTarget.offsetParent?.getBoundingClientRect();
      event.currentTarget.style.translate = '';
      setDragged(false);
      if (!stage || !drag.current?.hasMoved) return;
      const [x, y] = [event.clientX - stage.left, event.clientY - stage.top];
      setCorner(nearestCorner(x, y, stage.width, stage.height));
    },
    onPointerCancel: (event: PointerEvent<HTMLButtonElement>) => {
      event.currentTarget.style.translate = '';
      setDragged(false);
      drag.current = null;
    },
    onClick: () => {
      // The click that ends a drag is none.
      const wasDrag = drag.current?.hasMoved ?? false;
      drag.current = null;
      if (!wasDrag) setCorner(nextCorner);
    },
  };
  return { corner, setCorner, handlers, isDragged };
}
