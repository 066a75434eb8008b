import type { ReactNode, Ref } from 'react';

/** The heading of an admin's page, what the page is for, and the one thing to add to it. */
export function ScreenHead(props: {
  title: ReactNode;
  intro: ReactNode;
  heading?: Ref<HTMLHeadingElement>;
  action?: ReactNode;
}) {
  const { title, intro, heading, action } = props;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
      <div>
        <h1 ref={heading} tabIndex={-1} className="outline-none">
          {title}
        </h1>
        <p className="mt-1 text-ink-2">{intro}</p>
      </div>
      {action}
    </div>
  );
}

/** A clinic's part of a page; its name and action stand in the page's head when it is the only one. */
export function ClinicSection(props: {
  name: string;
  isOnly: boolean;
  action: ReactNode;
  children: ReactNode;
}) {
  const { name, isOnly, action, children } = props;
  return (
    <section aria-label={name} className="flex flex-col gap-4">
      {!isOnly && (
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h2>{name}</h2>
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
