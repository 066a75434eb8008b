import { Children, type ReactNode, type Ref } from 'react';
import { Tag } from '#components/ui/tag';

/** People of the day who are at the same point, under a heading that counts them. */
export function Section(props: {
  heading: string;
  count?: number;
  /** Said in place of an empty list. */
  empty?: string;
  headingRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}) {
  const { heading, count = 0, empty, headingRef, children } = props;
  return (
    <section aria-label={heading}>
      <h2 ref={headingRef} tabIndex={headingRef ? -1 : undefined} className="mb-3 flex items-center gap-2.5">
        {heading} {count > 0 && <Tag tone="wait">{count}</Tag>}
      </h2>
      {empty && Children.count(children) === 0 ? (
        <p className="text-ink-2">{empty}</p>
      ) : (
        <ul className="flex flex-col gap-3">{children}</ul>
      )}
    </section>
  );
}
