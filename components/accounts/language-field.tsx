'use client';
import { SelectField } from '#components/ui/field';
import { localeNames, locales } from '#lib/i18n/locales.rules';

/** The language someone wants to read. Nothing to see where there is no choice. */
export function LanguageField(props: { name: string; label: string; error?: string; defaultValue: string }) {
  const { defaultValue, ...field } = props;
  if (locales.length < 2) return <input type="hidden" name={field.name} value={defaultValue} />;
  return (
    // The key makes the choice outlive React's reset of a sent form.
    <SelectField key={defaultValue} {...field} defaultValue={defaultValue}>
      {locales.map((locale) => (
        <option key={locale} value={locale} lang={locale}>
          {localeNames[locale]}
        </option>
      ))}
    </SelectField>
  );
}
