import { createTheme, type PaletteOptions } from '@mui/material/styles';
import { componentStyles } from './component-styles';
import { SCHEME_ATTRIBUTE } from './mode';
import { color } from './tokens';

const soft = (tone: 'info' | 'success' | 'attention' | 'danger') => ({
  main: color(tone),
  light: color(`${tone}-soft`),
  dark: tone === 'danger' ? color('danger-hover') : color(tone),
  contrastText: color(`on-${tone}`),
});

/** The same names in both schemes: tokens.css decides what they look like in light and dark, and on paper. */
const palette: PaletteOptions = {
  primary: { main: color('primary'), light: color('primary-soft'), dark: color('primary-hover'), contrastText: color('on-primary') },
  secondary: { main: color('text-secondary'), light: color('neutral-soft'), dark: color('text'), contrastText: color('surface') },
  info: soft('info'),
  success: soft('success'),
  warning: soft('attention'),
  error: soft('danger'),
  text: { primary: color('text'), secondary: color('text-secondary'), disabled: color('text-disabled') },
  background: { default: color('canvas'), paper: color('surface') },
  divider: color('border'),
  action: {
    active: color('text-secondary'),
    hover: color('hover'),
    selected: color('selected'),
    disabled: color('text-disabled'),
    disabledBackground: color('sunken'),
    focus: color('hover'),
    hoverOpacity: 0.06,
    selectedOpacity: 0.1,
    focusOpacity: 0.1,
  },
};

const SANS = 'var(--font-sans)';

/** Loket's look as a component theme: dense, flat, borders instead of shadows, 4 px grid, nothing slower than 150 ms. */
export const theme = createTheme({
  cssVariables: { nativeColor: true, colorSchemeSelector: SCHEME_ATTRIBUTE },
  colorSchemes: { light: { palette }, dark: { palette } },
  defaultColorScheme: 'light',
  spacing: 4,
  shape: { borderRadius: 8 },
  shadows: Array(25).fill('none') as ReturnType<typeof createTheme>['shadows'],
  focusVisible: { outlineColor: color('focus') },
  typography: {
    fontFamily: SANS,
    fontSize: 14,
    htmlFontSize: 16,
    fontWeightBold: 700,
    h1: { fontSize: 'var(--text-title)', fontWeight: 650, lineHeight: 1.25 },
    h2: { fontSize: 'var(--text-lead)', fontWeight: 650, lineHeight: 1.3 },
    h3: { fontSize: 'var(--text-body)', fontWeight: 650, lineHeight: 1.4 },
    subtitle1: { fontSize: 'var(--text-lead)', fontWeight: 600 },
    subtitle2: { fontSize: 'var(--text-body)', fontWeight: 600 },
    body1: { fontSize: 'var(--text-body)', lineHeight: 1.45 },
    body2: { fontSize: 'var(--text-grid)', lineHeight: 1.45 },
    caption: { fontSize: 'var(--text-small)', lineHeight: 1.4 },
    button: { fontSize: 'var(--text-body)', fontWeight: 600, textTransform: 'none', letterSpacing: 0 },
  },
  transitions: {
    duration: { shortest: 80, shorter: 100, short: 120, standard: 130, complex: 145, enteringScreen: 130, leavingScreen: 100 },
  },
  components: componentStyles,
});
