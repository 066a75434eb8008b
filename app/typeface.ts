import localFont from 'next/font/local';

/**
 * The letters of every page in the Latin script, asked for before the style sheet is read: the sooner they
 * are here, the less moves. What other letters need comes with the style sheet, for the pages that have them.
 */
export const typeface = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'swap',
  variable: '--font-latin',
  // globals.css has the fallback, for more systems than those with Arial.
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
});
