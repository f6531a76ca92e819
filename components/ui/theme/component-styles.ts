import type { ThemeOptions } from '@mui/material/styles';
import { color } from './tokens';

const border = `1px solid ${color('border')}`;
const raised = { backgroundColor: color('raised'), backgroundImage: 'none', border: `1px solid ${color('border-strong')}` };

/** How each library component is drawn here. Only what differs from the library. */
export const componentStyles: ThemeOptions['components'] = {
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: {
        minHeight: 'var(--control-height)',
        minWidth: 0,
        padding: '0 14px',
        lineHeight: 1.25,
        variants: [
          { props: { size: 'small' }, style: { minHeight: 'var(--control-height-small)', padding: '0 10px', fontSize: 'var(--text-grid)' } },
          { props: { size: 'large' }, style: { minHeight: 44, padding: '0 20px' } },
          { props: { variant: 'outlined' }, style: { borderColor: color('border-strong'), backgroundColor: color('surface') } },
          { props: { variant: 'outlined', color: 'primary' }, style: { color: color('text'), '&:hover': { backgroundColor: color('hover'), borderColor: color('text-secondary') } } },
          { props: { variant: 'text' }, style: { padding: '0 10px', '&:hover': { backgroundColor: color('selected') } } },
        ],
        '&.Mui-disabled': { color: color('text-disabled') },
      },
    },
  },
  MuiIconButton: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: {
        borderRadius: 'var(--radius)',
        '&:hover': { backgroundColor: color('hover') },
        variants: [
          { props: { size: 'small' }, style: { width: 32, height: 32, padding: 0 } },
          { props: { size: 'medium' }, style: { width: 36, height: 36, padding: 0 } },
        ],
      },
    },
  },
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiInputLabel: {
    defaultProps: { shrink: true },
    styleOverrides: {
      root: {
        position: 'static',
        transform: 'none',
        maxWidth: 'none',
        marginBottom: 4,
        color: color('text'),
        fontSize: 'var(--text-grid)',
        fontWeight: 600,
        lineHeight: 1.4,
        whiteSpace: 'normal',
        pointerEvents: 'auto',
        '&.Mui-focused, &.Mui-error': { color: color('text') },
      },
      asterisk: { display: 'none' },
    },
  },
  MuiOutlinedInput: {
    defaultProps: { size: 'small', notched: false },
    styleOverrides: {
      root: {
        minHeight: 'var(--control-height)',
        backgroundColor: color('surface'),
        fontSize: 'var(--text-body)',
        '&:hover:not(.Mui-disabled, .Mui-error, .Mui-focused) .MuiOutlinedInput-notchedOutline': { borderColor: color('text-secondary') },
        '&.Mui-focused': { outline: `2px solid ${color('focus')}`, outlineOffset: 1 },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 1 },
        '&.Mui-disabled': { backgroundColor: color('sunken') },
      },
      input: { padding: '0 12px', height: 34, '&::placeholder': { color: color('text-secondary'), opacity: 1 } },
      multiline: { padding: '8px 12px', '& textarea': { padding: 0, height: 'auto', lineHeight: 1.45 } },
      notchedOutline: { top: 0, borderColor: color('border-strong'), '& legend': { display: 'none' } },
    },
  },
  MuiNativeSelect: { styleOverrides: { icon: { right: 8 }, select: { '&:focus': { backgroundColor: 'transparent', borderRadius: 'var(--radius)' } } } },
  MuiFormHelperText: {
    styleOverrides: { root: { margin: '4px 0 0', fontSize: 'var(--text-small)', lineHeight: 1.4, color: color('text-secondary'), '&.Mui-error': { color: color('danger') } } },
  },
  MuiFormControlLabel: { styleOverrides: { root: { marginLeft: -6, marginRight: 12 }, label: { fontSize: 'var(--text-body)' } } },
  MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 6 } } },
  MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 6 } } },
  MuiSwitch: { defaultProps: { size: 'small' } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { defaultProps: { variant: 'outlined' } },
  MuiDialog: { styleOverrides: { paper: { ...raised, margin: 16 } } },
  MuiBackdrop: { styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: color('scrim') } } } },
  MuiDialogTitle: { styleOverrides: { root: { padding: '20px 24px 4px', fontSize: 'var(--text-lead)', fontWeight: 650 } } },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 20px', gap: 8, '& > :not(style) ~ :not(style)': { marginLeft: 0 } } } },
  MuiDrawer: { styleOverrides: { paper: { ...raised } } },
  MuiPopover: { styleOverrides: { paper: raised } },
  MuiMenu: { styleOverrides: { paper: raised, list: { padding: 4 } } },
  MuiMenuItem: {
    styleOverrides: {
      root: {
        minHeight: 32,
        padding: '4px 10px',
        borderRadius: 6,
        fontSize: 'var(--text-body)',
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: color('selected') },
        '&.Mui-focusVisible': { backgroundColor: color('hover') },
      },
    },
  },
  MuiAutocomplete: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      paper: raised,
      option: { minHeight: 32, fontSize: 'var(--text-body)' },
      inputRoot: { paddingTop: 0, paddingBottom: 0 },
      root: { '& .MuiOutlinedInput-root.MuiInputBase-root': { paddingBlock: 0, paddingLeft: 0, '& .MuiAutocomplete-input.MuiAutocomplete-input': { padding: '0 12px' } } },
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, arrow: false },
    styleOverrides: { tooltip: { backgroundColor: color('tooltip'), color: color('on-tooltip'), fontSize: 'var(--text-small)', fontWeight: 500, padding: '5px 8px' } },
  },
  MuiChip: { defaultProps: { size: 'small' }, styleOverrides: { root: { borderRadius: 'var(--radius-small)', fontSize: 'var(--text-small)' } } },
  MuiTableCell: {
    styleOverrides: {
      root: { padding: '6px 12px', fontSize: 'var(--text-grid)', borderBottom: border },
      head: { color: color('text-secondary'), fontWeight: 600, whiteSpace: 'nowrap', lineHeight: 1.35 },
    },
  },
  MuiLink: { defaultProps: { underline: 'always' } },
  MuiDivider: { styleOverrides: { root: { borderColor: color('border') } } },
  MuiSvgIcon: { defaultProps: { fontSize: 'small' } },
};
