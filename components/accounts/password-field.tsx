'use client';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, useState } from 'react';
import { TextField } from '#components/ui/field';

/** A password, hidden until its reader wants to see what they type. Pasting works. */
export function PasswordField(props: ComponentProps<typeof TextField>) {
  const t = useTranslations('accounts');
  const [isShown, setShown] = useState(false);
  const Sign = isShown ? EyeOff : Eye;
  return (
    <div className="flex flex-col gap-1">
      <TextField
        {...props}
        defaultValue={undefined}
        type={isShown ? 'text' : 'password'}
        required
        maxLength={200}
        autoCapitalize="none"
        spellCheck={false}
      />
      <button
        type="button"
        onClick={() => setShown(!isShown)}
        className="inline-flex min-h-10 items-center gap-2 -ml-1 self-start rounded-s px-1 text-sm text-ink-2 hover:text-ink"
      >
        <Sign aria-hidden className="size-4" />
        {t(isShown ? 'hidePassword' : 'showPassword')}
      </button>
    </div>
  );
}
