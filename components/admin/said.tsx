import { CircleCheck } from 'lucide-react';

/**
 * What was just done, seen and said politely. It stands on the page before there is anything to say; empty, it
 * takes back the gap of the column that it stands in.
 */
export function Said({ text }: { text: string }) {
  return (
    <div role="status" className={text ? undefined : '-mb-6'}>
      {text && (
        <p className="flex gap-3 rounded-m bg-live-soft p-4 text-live">
          <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0" />
          {text}
        </p>
      )}
    </div>
  );
}
