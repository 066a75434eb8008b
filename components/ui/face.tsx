import { cn } from './cn.rules.ts';

/** A person's initials in a circle, beside their name: never instead of it. */
export function Face({ name, small = false }: { name: string; small?: boolean }) {
  const words = name
    .replace(/^(dr|prof)\.?\s+/i, '')
    .split(/\s+/)
    .filter(Boolean);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('');
  return (
    <span
      aria-hidden
      className={cn(
        'grid shrink-0 place-items-center rounded-full bg-brand-soft font-[640] text-brand',
        small ? 'size-10 text-sm' : 'size-14',
      )}
    >
      {initials.toUpperCase()}
    </span>
  );
}
