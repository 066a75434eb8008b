import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Mark } from '#components/ui/mark';

/** The mark and the name; leads to where a person's work begins. */
export function Brand({ href }: { href: string }) {
  const t = useTranslations('common');
  return (
    <Link
      href={href}
      className="inline-flex min-h-target items-center gap-2.5 rounded-s font-[700] tracking-tight no-underline"
    >
      <Mark />
      {t('product')}
    </Link>
  );
}
