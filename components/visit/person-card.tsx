import type { ReactNode } from 'react';
import { Card } from '#components/ui/card';
import { Face } from '#components/ui/face';

/** A person: face, name, and what there is to say about them now. */
export function PersonCard({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Card className="flex flex-wrap items-center gap-4">
      <Face name={name} />
      <div className="min-w-0 grow basis-36">
        <h2 className="text-base">{name}</h2>
        <div className="text-sm text-balance text-ink-2">{children}</div>
      </div>
    </Card>
  );
}
