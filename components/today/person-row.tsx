import Link from 'next/link';
import type { ReactNode } from 'react';
import { Face } from '#components/ui/face';
import { cn } from '../ui/cn.rules.ts';

const edges = { waiting: 'border-l-wait', live: 'border-l-live', quiet: 'border-l-line' };

/** One person of the day: face, name, what there is to know, and what to do at the end. */
export function PersonRow(props: {
  name: string;
  /** Where the name leads; that page is fetched beforehand, because it is about to be needed. */
  href?: string;
  edge: keyof typeof edges;
  beside?: ReactNode;
  end?: ReactNode;
  isSmall?: boolean;
  children?: ReactNode;
}) {
  const { name, href, edge, beside, end, isSmall, children } = props;
  return (
    <li
      className={cn(
        'flex flex-wrap items-start gap-x-4 sm:items-center gap-y-3 rounded-m border border-l-[6px] border-line bg-card py-4 pr-4 pl-4',
        edges[edge],
      )}
    >
      <Face name={name} small={isSmall} />
      <div className="flex min-w-0 grow basis-56 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h3>
            {href ? (
              <Link href={href} prefetch className="no-underline hover:underline">
                {name}
              </Link>
            ) : (
              name
            )}
          </h3>
          {beside}
        </div>
        {children}
      </div>
      {end && <div className="ml-auto flex flex-wrap items-center justify-end gap-3">{end}</div>}
    </li>
  );
}
