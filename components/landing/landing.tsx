import { CalendarCheck, DoorOpen, FileText, Headphones, Video } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link';

const steps = [
  { key: 'book', Sign: CalendarCheck },
  { key: 'prepare', Sign: Headphones },
  { key: 'wait', Sign: DoorOpen },
  { key: 'meet', Sign: Video },
  { key: 'after', Sign: FileText },
] as const;

/** What Anteroom is, in one look, and the two ways in. */
export function Landing() {
  const t = useTranslations('landing');
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-12 px-5 py-10 sm:py-16">
      <div className="flex flex-col gap-6">
        <h1 className="max-w-2xl text-xl sm:text-2xl">{t('title')}</h1>
        <p className="max-w-xl text-ink-2 sm:text-lg">{t('intro')}</p>
        <div className="flex flex-col gap-3 sm:flex-row">
          <ButtonLink look="primary" href="/register">
            {t('register')}
          </ButtonLink>
          <ButtonLink href="/sign-in">{t('signIn')}</ButtonLink>
        </div>
      </div>
      <section aria-labelledby="steps" className="flex flex-col gap-5">
        <h2 id="steps">{t('steps.label')}</h2>
        <ol className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
          {steps.map(({ key, Sign }) => (
            <li key={key} className="flex gap-4 rounded-m border border-line bg-card p-5 lg:flex-col">
              <Sign aria-hidden className="size-7 shrink-0 text-brand" />
              <div>
                <h3>{t(`steps.${key}.title`)}</h3>
                <p className="mt-1 text-sm text-ink-2">{t(`steps.${key}.text`)}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <p className="text-sm text-ink-2">{t('emergency')}</p>
    </div>
  );
}
