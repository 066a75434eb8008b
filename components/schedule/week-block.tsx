'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { cn } from '../ui/cn.rules.ts';
import type { PlacedPiece } from '#lib/schedule/week-layout.rules';
import type { DayPiece, WeekView } from '#lib/schedule/week-view.rules';
import type { OpenDialog } from './schedule-actions.ts';
import { pieceLooks } from './piece-looks.ts';
import { usePieceWords } from './use-piece-words.ts';

/** The strip at the left that hours keep for themselves where something lies on top of them. */
const STRIP = '3rem';

/** One block of a day's column: hours are the ground, time off and visits lie on top. */
export function WeekBlock(props: {
  week: WeekView;
  placed: PlacedPiece;
  onOpen: (dialog: OpenDialog) => void;
}) {
  const { week, placed, onOpen } = props;
  const { piece, rowStart, rowEnd } = placed;
  const t = useTranslations('schedule');
  const wordsOf = usePieceWords(week);
  const words = wordsOf(piece);
  const isVisit = piece.kind === 'visit';
  const isEditable = mayOpen(week, piece);
  const isUnder = placed.shares && piece.kind === 'hours';
  const inner = cn(
    'flex h-full w-full min-w-0 overflow-hidden border text-left text-sm leading-tight',
    isVisit ? 'items-center gap-1.5 rounded-s px-2' : 'flex-col items-start rounded-s py-2',
    !isVisit && (isUnder ? 'px-1' : 'px-2.5'),
    piece.beganBefore && 'rounded-t-none border-t-0',
    piece.goesOn && 'rounded-b-none border-b-0',
    pieceLooks[words.look],
    isVisit && 'hover:brightness-95',
  );
  const content = (
    <>
      {/* In a narrow column the place says when, and the name is worth more. */}
      <span className={cn('font-[640]', isVisit ? 'shrink-0 @max-[7.5rem]:sr-only' : 'max-w-full truncate')}>
        {isUnder ? <StackedTime text={words.time} /> : words.time}
      </span>{' '}
      {words.note && !isUnder && (
        <span
          title={isVisit ? words.note : undefined}
          className={cn('max-w-full min-w-0', isVisit && 'truncate')}
        >
          {words.note}
        </span>
      )}{' '}
      <span className="sr-only">{isEditable ? t('changeBlock', { more: words.more }) : words.more}</span>
    </>
  );
  return (
    <li className="@container min-w-0 p-px focus-within:z-10!" style={placeOf(placed, rowStart, rowEnd)}>
      {isVisit ? (
        <Link href={`/visits/${piece.id}`} className={cn(inner, 'no-underline')}>
          {content}
        </Link>
      ) : isEditable ? (
        <button
          type="button"
          className={cn(inner, 'hover:brightness-95')}
          onClick={() => onOpen({ kind: piece.kind === 'hours' ? 'hours' : 'time_off', id: piece.id })}
        >
          {content}
        </button>
      ) : (
        <div className={inner}>{content}</div>
      )}
    </li>
  );
}

/** Whether a reader may change a block by opening it. */
export function mayOpen(week: WeekView, piece: DayPiece): boolean {
  if (piece.kind === 'hours') return week.mayEditHours;
  return piece.kind === 'time_off' && week.mayEditTimeOff;
}

function StackedTime({ text }: { text: string }) {
  const [from, to] = text.split('–');
  return (
    <>
      <span className="block">{from}</span>
      {to && <span className="sr-only">–</span>}
      {to && <span className="block">{to}</span>}
    </>
  );
}

function placeOf(
  { piece, shares, lane, lanes }: PlacedPiece,
  rowStart: number,
  rowEnd: number,
): CSSProperties {
  const strip = shares && piece.kind !== 'hours' ? STRIP : '0px';
  return {
    gridRow: `${rowStart} / ${rowEnd}`,
    gridColumn: 1,
    zIndex: { hours: 0, time_off: 1, visit: 2 }[piece.kind],
    marginInlineStart: `calc(4px + ${strip} + (100% - ${strip} - 8px) * ${lane / lanes})`,
    width: `calc((100% - ${strip} - 8px) * ${1 / lanes})`,
  };
}
