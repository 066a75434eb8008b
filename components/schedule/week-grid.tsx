'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { cn } from '../ui/cn.rules.ts';
import { formatClock } from '#lib/schedule/clock-times.rules';
import { hourWindow, placePieces, ROW_MINUTES, rowHeight } from '#lib/schedule/week-layout.rules';
import type { WeekDay, WeekView } from '#lib/schedule/week-view.rules';
import type { OpenDialog } from './schedule-actions.ts';
import { useWeekWords } from './use-week-words.ts';
import { WeekBlock } from './week-block.tsx';

/** The days of a week beside each other, the hours from top to bottom. */
export function WeekGrid(props: {
  week: WeekView;
  days: readonly WeekDay[];
  onOpen: (dialog: OpenDialog) => void;
}) {
  const { week, days, onOpen } = props;
  const t = useTranslations('schedule');
  const words = useWeekWords();
  const id = useId();
  const pieces = days.flatMap((day) => day.pieces);
  const window = hourWindow(pieces);
  const { rowPixels, leastMinutes } = rowHeight(pieces, window);
  const hours = window.toHour - window.fromHour;
  const hourPixels = (60 / ROW_MINUTES) * rowPixels;
  const lines = `repeating-linear-gradient(transparent 0 ${hourPixels - 1}px, var(--line) ${hourPixels - 1}px ${hourPixels}px)`;
  return (
    <div
      className="grid rounded-m border border-line bg-card"
      style={{ gridTemplateColumns: `3.75rem repeat(${days.length}, minmax(0, 1fr))` }}
    >
      <div aria-hidden>
        <div className="sticky top-0 z-20 h-13 rounded-tl-m border-b border-line bg-card" />
        <div className="relative -mb-px" style={{ height: hours * hourPixels, backgroundImage: lines }}>
          {Array.from({ length: hours - 1 }, (_, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the hours are their own order
              key={index}
              className="absolute right-2 -translate-y-1/2 bg-card px-0.5 text-sm text-ink-2"
              style={{ top: (index + 1) * hourPixels }}
            >
              {formatClock((window.fromHour + index + 1) * 60)}
            </span>
          ))}
        </div>
      </div>
      {days.map((day) => (
        <section
          key={day.date}
          aria-labelledby={`${id}${day.date}`}
          className="group min-w-0 border-l border-line"
        >
          <h2
            id={`${id}${day.date}`}
            className={cn(
              'sticky top-0 z-20 flex h-13 items-center gap-2 border-b border-line bg-card px-3 text-base group-last:rounded-tr-m',
              day.isToday && 'border-b-2 border-b-brand text-brand',
            )}
          >
            <abbr title={words.day(day.date)} className="no-underline">
              {t('dayHeading', { weekday: words.weekday(day.date), day: words.dayNumber(day.date) })}
            </abbr>
            {day.isToday && <span className="text-sm font-normal">{t('today')}</span>}
          </h2>
          <ul
            className="relative -mb-px grid grid-cols-1"
            style={{
              gridTemplateRows: `repeat(${hours * (60 / ROW_MINUTES)}, ${rowPixels}px)`,
              backgroundImage: lines,
            }}
          >
            {placePieces(day.pieces, window, leastMinutes).map((placed) => (
              <WeekBlock
                key={`${placed.piece.kind}${placed.piece.id}${placed.piece.beganBefore}`}
                {...{ week, placed, onOpen }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
