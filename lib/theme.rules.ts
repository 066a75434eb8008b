/** The cookie that keeps the chosen theme; without it the system's counts. */
export const THEME_COOKIE = 'anteroom-theme';

export type Theme = 'system' | 'light' | 'dark';

/** Reads the cookie; anything unknown means the system's theme. */
export function parseTheme(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** Follows the system's theme; runs before the first paint and again when the system changes. */
export const themeScript = `(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    if (document.cookie.includes('${THEME_COOKIE}=light')) return;
    if (dark.matches) document.documentElement.dataset.theme = 'dark';
    else if (!document.cookie.includes('${THEME_COOKIE}=dark')) delete document.documentElement.dataset.theme;
  };
  apply();
  dark.addEventListener('change', apply);
})();`;
