import { LogOut, UserRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Face } from '#components/ui/face';
import type { Actor } from '#lib/accounts/actor.rules';
import { type Area, areasOf } from '#lib/accounts/areas.rules';
import type { Theme } from '#lib/theme.rules';
import { AreaSwitch } from './area-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

const quietRow =
  'flex min-h-target w-full items-center gap-2.5 rounded-s px-3.5 py-2 text-left text-ink-2 no-underline hover:bg-sunk hover:text-ink';

/** The lower part of the menu: who is signed in, as what, colours, account, the way out. */
export function PersonPanel({ actor, area, theme }: { actor: Actor; area: Area; theme: Theme }) {
  const t = useTranslations('common');
  const areas = areasOf(actor);
  return (
    <div className="flex flex-col gap-1.5">
      {areas.length > 1 && (
        <AreaSwitch
          label={t('workAs.label')}
          links={areas.map((entry) => ({
            href: entry.href,
            label: t(`workAs.${entry.role}`),
            isHere: entry.area === area,
          }))}
        />
      )}
      <div className="flex flex-col gap-1.5 px-3.5">
        <ThemeSwitch initial={theme} />
        <LanguageSwitch />
      </div>
      <Link href="/account" className={quietRow}>
        <UserRound aria-hidden className="size-5" />
        {t('nav.account')}
      </Link>
      {/* A form of its own: works without JavaScript, and the browser forgets the pages it kept. */}
      <form method="post" action="/sign-out">
        <button type="submit" className={quietRow}>
          <LogOut aria-hidden className="size-5" />
          {t('signOut')}
        </button>
      </form>
      <div className="mt-1.5 flex items-center gap-3 border-t border-line px-3.5 pt-3.5">
        <Face name={actor.name} small />
        <p className="min-w-0 text-sm">
          <span className="block font-[640]">{actor.name}</span>
          <span className="block text-ink-2">
            {areas.find((entry) => entry.area === area && area !== 'patient')
              ? t(`workAs.${areas.find((entry) => entry.area === area)?.role ?? 'patient'}`)
              : actor.email}
          </span>
        </p>
      </div>
    </div>
  );
}
