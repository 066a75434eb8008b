import type { ReactNode } from 'react';

/** A page of one narrow column: a heading, a sentence, then what there is to do. */
export function PageColumn(props: { title: ReactNode; intro?: ReactNode; children?: ReactNode }) {
  const { title, intro, children } = props;
  return (
    <div className="mx-auto flex w-full max-w-[30rem] flex-col gap-6 px-5 pt-6 pb-12 sm:pt-12">
      <div className="flex flex-col gap-2">
        <h1>{title}</h1>
        {intro && <p className="text-ink-2">{intro}</p>}
      </div>
      {children}
    </div>
  );
}
