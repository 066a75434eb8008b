import type { ReactNode } from 'react';
import { Card } from '#components/ui/card';
import { Face } from '#components/ui/face';

/** A person: face, name, and what there is to say about them now. */
export function PersonCard({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Card className="flex items-center gap-4">
      <Face name={name} />
      <div className="min-w-0">
        <h2 className="text-base">{name}</h2>
        <div className="text-sm text-ink-2">{children}</div>
      </div>
    </Card>
  );
}
