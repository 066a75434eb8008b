import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLinks } from './links.rules.ts';

const links = (text: string) =>
  splitLinks(text)
    .filter((part) => part.href !== null)
    .map((part) => part.text);

describe('links in a message', () => {
  it.each([
    ['See https://example.org/a?b=c#d now', ['https://example.org/a?b=c#d']],
    ['(https://example.org/a).', ['https://example.org/a']],
    ['https://en.example.org/wiki/Pain_(sense), or so', ['https://en.example.org/wiki/Pain_(sense)']],
    ['http://a.example https://b.example!', ['http://a.example', 'https://b.example']],
    ['HTTPS://EXAMPLE.ORG', ['HTTPS://EXAMPLE.ORG']],
    ['javascript:alert(1) data:text/html,x ftp://x.example file:///etc/passwd', []],
    ['https://bank.example@evil.example/', []],
    ['https://', []],
    ['nothing here', []],
  ])('%j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('lose no character of the message', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('https://', 'http://a.b', ' ', ')', '(', '.', '@', 'x'))
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(
          splitLinks(value)
            .map((part) => part.text)
            .join(''),
        ).toBe(value);
      }),
    );
  });

  it('are http or https and name nobody, whatever is written', () => {
    const pieces = [
      'https',
      'http',
      'ftp',
      'javascript',
      ':',
      '//',
      'a.example',
      '@',
      '/',
      ':80',
      '%00',
      '#',
      ' ',
    ];
    const text = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (value) => {
        for (const { href } of splitLinks(value)) {
          if (href === null) continue;
          expect(href).toMatch(/^https?:\/\//);
          expect(new URL(href).username).toBe('');
        }
      }),
    );
  });
});
