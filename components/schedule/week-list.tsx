'use client';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { cn } from '../ui/cn.rules.ts';
import type { DayPiece, WeekDay, WeekView } from '#lib/schedule/week-view.rules';
import type { OpenDialog } from './schedule-actions.ts';
import { pieceLooks } from './piece-looks.ts';
import { usePieceWords } from './use-piece-words.ts';
import { useWeekWords } from './use-week-words.ts';
import { mayOpen } from './week-block.tsx';

/** The days of a week below each other, for narrow pages. */
export function WeekList(props: {
  week: WeekView;
  days: readonly WeekDay[];
  onOpen: (dialog: OpenDialog) => void;
}) {
  const { week, days, onOpen } = props;
  const t = useTranslations('schedule');
  const words = useWeekWords();
  const id = useId();
  return (
    <div className="flex flex-col gap-5">
      {days.map((day) => (
        <section key={day.date} aria-labelledby={`${id}${day.date}`} className="flex flex-col gap-2">
          <h2
            id={`${id}${day.date}`}
            className={cn('flex items-baseline gap-2 text-base', day.isToday && 'text-brand')}
          >
            {words.day(day.date)}
            {day.isToday && <span className="text-sm font-normal">{t('today')}</span>}
          </h2>
          {day.pieces.length === 0 ? (
            <p className="text-sm text-ink-2">{t('nothing')}</p>
          ) : (
            <ul className="flex flex-col gap-2">
              {day.pieces.map((piece) => (
                <li key={`${piece.kind}${piece.id}${piece.beganBefore}`}>
                  <ListRow {...{ week, piece, onOpen }} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

function ListRow(props: { week: WeekView; piece: DayPiece; onOpen: (dialog: OpenDialog) => void }) {
  const { week, piece, onOpen } = props;
  const t = useTranslations('schedule');
  const words = usePieceWords(week)(piece);
  const isEditable = mayOpen(week, piece);
  const classes = cn(
    'flex min-h-target items-center justify-between gap-3 rounded-s border px-3.5 py-2 text-left no-underline',
    pieceLooks[words.look],
    piece.kind === 'visit' && 'ml-5',
  );
  const text = (
    <span className="min-w-0">
      <span className="font-[640]">{words.time}</span> <span className="text-sm">{words.note}</span>
      {words.look === 'clash' && (
        <span aria-hidden className="block text-sm">
          {t('block.inTimeOff')}
        </span>
      )}{' '}
      <span className="sr-only">{isEditable ? t('changeBlock', { more: words.more }) : words.more}</span>
    </span>
  );
  const arrow = <ChevronRight aria-hidden className="size-5 shrink-0" />;
  if (piece.kind === 'visit') {
    return (
      <Link href={`/visits/${piece.id}`} className={classes}>
        {text}
        {arrow}
      </Link>
    );
  }
  if (!isEditable) return <div className={classes}>{text}</div>;
  return (
    <button
      type="button"
      className={cn(classes, 'w-full')}
      onClick={() => onOpen({ kind: piece.kind === 'hours' ? 'hours' : 'time_off', id: piece.id })}
    >
      {text}
      {arrow}
    </button>
  );
}
