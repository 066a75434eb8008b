import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StepHeading } from './step-heading.tsx';

/** The top of each step: the way back, which step it is, the question, and what is settled so far. */
export function StepTop(props: {
  /** Names the step, so that the focus knows when it changes. */
  step: string;
  title: ReactNode;
  intro?: ReactNode;
  /** 1 to 3 while booking. */
  number?: number;
  back?: { href: string; label: string };
}) {
  const { step, title, intro, number, back } = props;
  const t = useTranslations('booking');
  return (
    <div className="flex flex-col gap-1.5">
      {(number || back) && (
        <div className="flex min-h-target items-center justify-between gap-4 text-sm text-ink-2">
          {back ? (
            <Link
              href={back.href}
              prefetch={false}
              className="-ml-2 inline-flex min-h-target items-center gap-1 rounded-s pr-3 pl-1 hover:text-ink"
            >
              <ChevronLeft aria-hidden className="size-5" />
              {back.label}
            </Link>
          ) : (
            <span />
          )}
          {number && <span>{t('step', { number })}</span>}
        </div>
      )}
      <StepHeading step={step}>{title}</StepHeading>
      {intro && <p className="text-ink-2">{intro}</p>}
    </div>
  );
}
