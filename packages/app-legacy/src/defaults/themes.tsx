import { AppTheme } from '@backstage/core-plugin-api';
import { themes as all, UnifiedThemeProvider } from '@backstage/theme';

/** Backstage's own light and dark; which of the two is shown follows the reader's system. */
export const themes: AppTheme[] = [
  {
    id: 'light',
    title: 'Light',
    variant: 'light',
    Provider: ({ children }) => (
      <UnifiedThemeProvider theme={all.light}>{children}</UnifiedThemeProvider>
    ),
  },
  {
    id: 'dark',
    title: 'Dark',
    variant: 'dark',
    Provider: ({ children }) => (
      <UnifiedThemeProvider theme={all.dark}>{children}</UnifiedThemeProvider>
    ),
  },
];
