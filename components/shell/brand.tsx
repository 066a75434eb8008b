import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { brandLook, Mark } from '#components/ui/mark';

/** The mark and the name; leads to where a person's work begins. */
export function Brand({ href }: { href: string }) {
  const t = useTranslations('common');
  return (
    <Link href={href} className={brandLook}>
      <Mark />
      {t('product')}
    </Link>
  );
}
