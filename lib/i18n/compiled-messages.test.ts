import fc from 'fast-check';
import format from 'icu-minify/format';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { compileMessages, messageAt } from './compiled-messages.ts';

const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
};

const messages = {
  wait: {
    count: '{count, plural, =0 {Nobody waits} one {# person waits} other {# people wait}} for {name}.',
    mine: '{own, select, true {You} other {It isn’t you}}',
    plain: 'Nobody else can hear you.',
  },
};
const compiled = compileMessages(messages);

describe('compiled messages', () => {
  it('read as the messages they were made of', () => {
    const written = createTranslator({ locale: 'en-GB', messages });
    fc.assert(
      fc.property(fc.nat(2_000), fc.string(), (count, name) => {
        const values = { count, name };
        const read = format(messageAt(compiled, 'wait.count'), 'en-GB', values, { formatters });
        expect(read).toBe(written('wait.count', values));
      }),
    );
    expect(format(messageAt(compiled, 'wait.mine'), 'en-GB', { own: 'true' }, { formatters })).toBe('You');
  });

  it('a key without a message is a mistake of ours, and said', () => {
    expect(messageAt(compiled, 'wait.plain')).toBe('Nobody else can hear you.');
    for (const key of ['wait', 'wait.gone', 'wait.plain.more', 'wait.count.0', 'toString', '']) {
      expect(() => messageAt(compiled, key), key).toThrow(`There is no message ${key}.`);
    }
  });
});
