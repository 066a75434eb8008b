'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { watchMicrophoneLevel } from '#lib/call/devices/microphone-level';

/** A voice at arm's length reaches this; a quiet room does not. */
const VOICE_LEVEL = 0.3;
/** One sound may be a knock on the desk. */
const SOUNDS_THAT_ARE_A_VOICE = 2;
/** How much of the bar is left at the next look when it gets quiet: a bar that falls gently can be read. */
const FALL = 0.86;
/** Assistive technology asks for the value when it wants to; it need not change fifteen times a second. */
const SPOKEN_EVERY = 8;

/** A bar that moves with one's voice. Tells once when a voice was heard, and when nothing at all arrives. */
export function LevelMeter(props: {
  track: MediaStreamTrack;
  onHeard: () => void;
  onSilence: (silent: boolean) => void;
}) {
  const { track } = props;
  const t = useTranslations('devices.microphone');
  const meter = useRef<HTMLMeterElement>(null);
  const bar = useRef<HTMLSpanElement>(null);
  const listeners = useRef(props);
  useEffect(() => {
    listeners.current = props;
  });

  useEffect(() => {
    let sounds = 0;
    let looks = 0;
    let shown = 0;
    return watchMicrophoneLevel(track, {
      // Written to the elements: React has nothing to do fifteen times a second.
      onLevel: (level) => {
        shown = Math.max(level, shown * FALL);
        bar.current?.style.setProperty('transform', `scaleX(${shown.toFixed(3)})`);
        if (looks % SPOKEN_EVERY === 0 && meter.current) meter.current.value = Math.round(shown * 100);
        looks += 1;
        if (level > VOICE_LEVEL) sounds += 1;
        if (level > VOICE_LEVEL && sounds === SOUNDS_THAT_ARE_A_VOICE) listeners.current.onHeard();
      },
      onSilence: (silent) => listeners.current.onSilence(silent),
    });
  }, [track]);

  return (
    <>
      <meter ref={meter} aria-label={t('level')} min={0} max={100} value={0} className="sr-only" />
      <div aria-hidden className="h-4 overflow-hidden rounded-full border border-edge bg-sunk">
        <span
          ref={bar}
          className="block size-full origin-left scale-x-0 bg-live forced-color-adjust-none rtl:origin-right"
        />
      </div>
    </>
  );
}
