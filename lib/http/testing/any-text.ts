import fc from 'fast-check';

/** Any text at all: NUL, halves of surrogate pairs, direction signs, emoji, long runs, and what looks right. */
export const anyText = fc.oneof(
  fc.string(),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202eexe.cod',
    '\u200b',
    '  ',
    '😀'.repeat(300),
    'e\u0301'.repeat(300),
    'x'.repeat(100_000),
    '__proto__',
    "' OR 1=1 --",
    '<script>alert(1)</script>',
    '0'.repeat(400),
    '9007199254740993',
    '-0',
    'NaN',
    'null',
    '[object Object]',
  ),
);
