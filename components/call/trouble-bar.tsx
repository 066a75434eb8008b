'use client';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Remedy, Trouble } from '#lib/call/trouble.rules';

/** What is wrong, in one sentence, with its remedy. It is said once, politely, whenever it changes. */
export function TroubleBar(props: {
  trouble: Trouble | null;
  phone: string;
  onRemedy: (remedy: Remedy) => void;
}) {
  const { trouble, phone, onRemedy } = props;
  const t = useTranslations('call');
  const text =
    trouble &&
    t(`trouble.${trouble.key}`, {
      name: trouble.name ?? '',
      // A number that is to be dialled stands on one line.
      phone: phone.replaceAll(' ', '\u00a0'),
    });
  return (
    <div className="pointer-events-none absolute inset-x-2 top-2 z-20 flex justify-center sm:top-4">
      <div
        className={
          text
            ? 'pointer-events-auto flex max-w-2xl flex-wrap items-center gap-x-4 gap-y-1 rounded-l bg-[#fbe9cb] px-4 py-2 text-[#5a3500] shadow-card'
            : 'contents'
        }
      >
        <p role="status" className={text ? 'flex items-start gap-2' : 'sr-only'}>
          {text && <TriangleAlert aria-hidden className="mt-1 size-4.5 shrink-0" />}
          {text}
        </p>
        {trouble?.remedy && (
          <button
            type="button"
            onClick={() => trouble.remedy && onRemedy(trouble.remedy)}
            className="min-h-target rounded-full px-2 font-[640] underline underline-offset-4 focus-visible:outline-[#5a3500]"
          >
            {t(`remedy.${trouble.remedy}`)}
          </button>
        )}
      </div>
    </div>
  );
}
