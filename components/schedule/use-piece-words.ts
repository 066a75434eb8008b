import { useTranslations } from 'next-intl';
import { formatClock } from '#lib/schedule/clock-times.rules';
import type { DayPiece, WeekView } from '#lib/schedule/week-view.rules';
import { isOver } from '#lib/visit/phases.rules';
import { useWeekWords } from './use-week-words.ts';

export interface PieceWords {
  readonly time: string;
  readonly note: string;
  /** What the place of the block says to those who see it. */
  readonly more: string;
  readonly look: 'hours' | 'time_off' | 'visit' | 'past' | 'clash';
}

/** What a block says, the same in the grid and in the list. */
export function usePieceWords(week: WeekView): (piece: DayPiece) => PieceWords {
  const t = useTranslations('schedule');
  const words = useWeekWords();
  return (piece) => {
    switch (piece.kind) {
      case 'hours':
        return hoursWords(piece);
      case 'time_off':
        return timeOffWords(piece);
      case 'visit':
        return visitWords(piece);
    }
  };

  function hoursWords(piece: DayPiece): PieceWords {
    const hours = week.hours.find(({ id }) => id === piece.id);
    const whole = hours ? words.hours(hours) : '';
    const time = piece.beganBefore ? t('block.until', { time: formatClock(piece.endMinute) }) : whole;
    const note = piece.beganBefore
      ? t('block.fromDay', { day: words.weekdayName(hours?.weekday ?? 1) })
      : piece.goesOn
        ? t('block.overnight')
        : t('block.everyWeek');
    return {
      time,
      note,
      more: words.weekdayName(hours?.weekday ?? 1),
      look: 'hours',
    };
  }

  function timeOffWords(piece: DayPiece): PieceWords {
    const off = week.timeOff.find(({ id }) => id === piece.id);
    const label = off?.label ?? t('block.timeOff');
    const isAllDay = piece.startMinute === 0 && piece.endMinute === 1440;
    return {
      time: label,
      note: isAllDay ? t('block.allDay') : words.piece(piece),
      more: off ? words.timeOff(off) : '',
      look: 'time_off',
    };
  }

  function visitWords(piece: DayPiece): PieceWords {
    const visit = week.visits.find(({ id }) => id === piece.id);
    if (!visit) return { time: '', note: '', more: '', look: 'past' };
    const { patientName, visitTypeName, isInTimeOff, phase } = visit;
    const about = { time: words.visitEnd(visit), type: visitTypeName };
    return {
      time: words.visitStart(visit),
      note: patientName,
      more: isInTimeOff ? t('block.visitInTimeOff', about) : t('block.visit', about),
      look: isInTimeOff ? 'clash' : isOver(phase) ? 'past' : 'visit',
    };
  }
}
