import Link from 'next/link';
import { cn } from '../ui/cn.rules.ts';

/** For people with several roles: where they work now, and the way to the others. */
export function AreaSwitch(props: {
  label: string;
  links: { href: string; label: string; isHere: boolean }[];
}) {
  const { label, links } = props;
  return (
    <nav aria-label={label} className="pb-1.5">
      <p className="px-3.5 pb-1.5 text-sm text-ink-2">{label}</p>
      <ul className="flex flex-wrap gap-1 rounded-m bg-sunk p-1">
        {links.map(({ href, label: text, isHere }) => (
          <li key={href} className="flex-1">
            <Link
              href={href}
              aria-current={isHere ? 'true' : undefined}
              className={cn(
                'flex min-h-10 items-center justify-center whitespace-nowrap rounded-s px-2 text-sm no-underline',
                isHere
                  ? 'bg-card font-[640] text-brand shadow-card forced-colors:underline'
                  : 'text-ink-2 hover:text-ink',
              )}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
