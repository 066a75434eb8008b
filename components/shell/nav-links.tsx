'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '../ui/cn.rules.ts';

export interface NavLink {
  readonly href: string;
  readonly label: string;
}

/** Links of one navigation; the one of the page at hand is marked. */
export function NavLinks({ label, links, inline }: { label: string; links: NavLink[]; inline?: boolean }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label}>
      <ul className={cn('flex flex-col gap-1.5', inline && 'md:flex-row')}>
        {links.map(({ href, label: text }) => {
          const isHere = pathname === href || pathname.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={isHere ? 'page' : undefined}
                className={cn(
                  'flex min-h-target items-center rounded-s px-3.5 py-2 no-underline',
                  isHere
                    ? 'bg-brand-soft font-[640] text-brand forced-colors:underline'
                    : 'text-ink-2 hover:bg-sunk hover:text-ink',
                )}
              >
                {text}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
