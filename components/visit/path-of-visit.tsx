import { useTranslations } from 'next-intl';
import { cn } from '../ui/cn.rules.ts';
import type { PathStep } from '#lib/visit/phases.rules';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { pathStates, type StepState } from './view-of.rules.ts';

const dots: Record<StepState, string> = {
  done: 'before:border-brand before:bg-brand after:bg-brand forced-colors:before:border-[CanvasText] forced-colors:before:bg-[CanvasText]',
  now: 'font-[640] text-ink before:ring-[5px] after:bg-brand forced-colors:underline forced-colors:before:border-[Highlight] forced-colors:before:bg-[Highlight]',
  open: 'before:border-edge before:bg-paper after:bg-line forced-colors:before:border-[CanvasText]',
};

/** Amber while something is waited for; what happens, or has happened, is green. */
const waiting = 'before:border-wait before:bg-wait before:ring-wait-soft';
const live = 'before:border-live before:bg-live before:ring-live-soft';
const nowLooks: Record<PathStep, string> = {
  booked: waiting,
  ready: waiting,
  waiting,
  visit: live,
  after: live,
};

/** The sign of the product: the five steps of a visit, and where one is. */
export function PathOfVisit({ visit }: { visit: Pick<VisitSnapshot, 'phase' | 'readiness'> }) {
  const t = useTranslations('common.path');
  return (
    <nav aria-label={t('label')} className="@container">
      <ol className="grid grid-cols-5 text-sm text-ink-2">
        {pathStates(visit).map(({ step, state }) => (
          <li
            key={step}
            aria-current={state === 'now' ? 'step' : undefined}
            className={cn(
              'relative pt-6 text-center',
              // A dot, and a line to the dot before it.
              'before:absolute before:top-1.5 before:left-1/2 before:z-[1] before:size-2.5 before:-translate-x-1/2 before:rounded-full before:border-2 before:box-content',
              'after:absolute after:top-3 after:-left-1/2 after:h-0.5 after:w-full first:after:hidden forced-colors:after:bg-[CanvasText]',
              dots[state],
              state === 'now' && nowLooks[step],
            )}
          >
            <span aria-hidden className={cn(state !== 'now' && '@max-[15rem]:hidden')}>
              {t(step)}
            </span>
            <span className="sr-only">{state === 'open' ? t(step) : t(state, { step: t(step) })}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
