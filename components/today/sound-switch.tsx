'use client';
import { Bell, BellOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';

/** Turns the chime of an arrival on and off; it says how it stands. */
export function SoundSwitch({ isOn, onToggle }: { isOn: boolean; onToggle: () => void }) {
  const t = useTranslations('today.sound');
  const Sign = isOn ? Bell : BellOff;
  return (
    <Button onClick={onToggle} title={t('hint')}>
      <Sign aria-hidden className="size-5" />
      {isOn ? t('on') : t('off')}
    </Button>
  );
}
