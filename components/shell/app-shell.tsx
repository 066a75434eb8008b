import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { cn } from '../ui/cn.rules.ts';
import type { Actor } from '#lib/accounts/actor.rules';
import { type Area, areasOf, homeAreaOf, navOf } from '#lib/accounts/areas.rules';
import { parseTheme, THEME_COOKIE } from '#lib/theme.rules';
import { Brand } from './brand.tsx';
import { Menu } from './menu.tsx';
import { NavLinks } from './nav-links.tsx';
import { PersonPanel } from './person-panel.tsx';
import { SkipLink } from './skip-link.tsx';

/**
 * What stands around the pages of someone who is signed in. Work has a navigation at the side from 1024 px
 * and a bar with a menu below that; a patient's pages are one column under a bar. A page that needs the
 * whole window (the call) puts `data-full-stage` on an element of its own: the shell steps aside.
 */
export async function AppShell(props: { actor: Actor; area?: Area; children: ReactNode }) {
  const { actor, children, area = homeAreaOf(actor) } = props;
  const t = await getTranslations('common');
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  const links = navOf(actor, area).map(({ href, label }) => ({ href, label: t(`nav.${label}`) }));
  const home = areasOf(actor).find((entry) => entry.area === area)?.href ?? '/visits';
  const isWork = area !== 'patient';
  const nav = <NavLinks label={t('navigation')} links={links} inline={!isWork} />;
  const person = <PersonPanel actor={actor} area={area} theme={theme} />;
  return (
    <div
      className={cn(
        'group/shell min-h-dvh',
        isWork && 'lg:grid lg:grid-cols-[min(14.5rem,30vw)_minmax(0,1fr)]',
      )}
    >
      <SkipLink />
      <header
        className={cn(
          'relative z-30 flex items-center justify-between gap-4 group-has-[[data-full-stage]]/shell:hidden',
          isWork
            ? 'border-b border-line px-5 py-2 lg:sticky lg:top-0 lg:h-dvh lg:flex-col lg:items-stretch lg:justify-start lg:gap-5 lg:overflow-y-auto lg:border-r lg:border-b-0 lg:px-4 lg:py-5'
            : 'mx-auto max-w-[60rem] px-5 py-2',
        )}
      >
        <div className={isWork ? 'lg:px-3.5' : 'flex items-center gap-8'}>
          <Brand href={home} />
          {!isWork && <div className="max-md:hidden">{nav}</div>}
        </div>
        <Menu
          label={t('menu')}
          buttonClasses={isWork ? 'lg:hidden' : undefined}
          panelClasses={isWork ? workPanel : patientPanel}
        >
          <div className={isWork ? undefined : 'md:hidden'}>{nav}</div>
          <div className={isWork ? 'lg:mt-auto' : undefined}>{person}</div>
        </Menu>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={cn(
          'outline-none group-has-[[data-full-stage]]/shell:m-0 group-has-[[data-full-stage]]/shell:max-w-none group-has-[[data-full-stage]]/shell:p-0',
          isWork
            ? 'min-w-0 px-5 pt-6 pb-12 lg:px-9 lg:pt-7 group-has-[[data-full-stage]]/shell:lg:col-span-2'
            : 'mx-auto max-w-[40rem] px-5 pt-4 pb-12',
        )}
      >
        {children}
      </main>
    </div>
  );
}

const panel =
  'absolute top-full flex flex-col gap-3 border border-line bg-card p-3 shadow-card max-h-[calc(100dvh-5rem)] overflow-y-auto';
const workPanel = `${panel} inset-x-0 max-lg:rounded-b-m lg:static lg:flex-1 lg:border-0 lg:bg-transparent lg:p-0 lg:shadow-none lg:max-h-none lg:overflow-visible`;
const patientPanel = `${panel} right-5 left-5 rounded-m sm:left-auto sm:w-80 data-[open=false]:hidden`;
