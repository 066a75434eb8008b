import { Phone } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { buttonClasses } from '#components/ui/button';

/** What a telephone can dial: digits and a leading plus. */
function telephoneAddress(number: string): string {
  return `tel:${number.replace(/(?!^\+)\D/g, '')}`;
}

/** A number that can be dialled by pressing it. */
export function PhoneLink({ number, children, ...rest }: { number: string } & ComponentProps<'a'>) {
  return (
    <a {...rest} href={telephoneAddress(number)}>
      {children ?? number}
    </a>
  );
}

/** The same as a button, with the number to read and dial elsewhere. */
export function PhoneButton({ number, label }: { number: string; label: ReactNode }) {
  return (
    <a href={telephoneAddress(number)} className={`${buttonClasses('plain', true)} no-underline`}>
      <Phone aria-hidden className="size-5 shrink-0" />
      {/* A line each on a phone, so that the number is never broken and the sign stands beside them. */}
      <span>
        {label} <span className="block sm:inline-block">{number}</span>
      </span>
    </a>
  );
}
