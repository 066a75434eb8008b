'use client';
import { useEffect, useRef, useState } from 'react';
import { SelectField } from '#components/ui/field';
import { groupTimeZones } from './time-zone-groups.rules.ts';

/**
 * A choice among time zones, grouped by part of the world. With `guess` the browser's own zone is chosen
 * as long as nobody touched it.
 */
export function TimeZoneField(props: {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  zones: readonly string[];
  defaultValue: string;
  guess?: boolean;
}) {
  const { zones, defaultValue, guess, ...field } = props;
  const [zone, setZone] = useState(defaultValue);
  const isTouched = useRef(false);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!guess || isTouched.current) return;
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    if (timeZone) setZone(timeZone);
  }, [guess]);

  // React resets a sent form, a controlled choice included: put it back after each render.
  useEffect(() => {
    const select = box.current?.querySelector('select');
    if (select) select.value = zone;
  });

  // A browser may call its zone by an older name than the server does.
  const known = zones.includes(zone) ? zones : [...zones, zone];
  return (
    <div ref={box}>
      <SelectField
        {...field}
        value={zone}
        autoComplete="off"
        onChange={(event) => {
          isTouched.current = true;
          setZone(event.target.value);
        }}
      >
        {groupTimeZones(known).map(({ region, places }) => (
          <optgroup key={region} label={region}>
            {places.map(({ value, place }) => (
              <option key={value} value={value}>
                {place}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
    </div>
  );
}
