import { checkboxStyleDefault, createTheme, iconSetQuartzRegular } from 'ag-grid-community';
import { color } from '@/components/ui/theme/tokens';

const line = { style: 'solid', width: 1, color: color('border') };

/** The console's look for the grid: tokens.css decides what the names mean in light, dark and on paper. */
export const gridTheme = createTheme()
  .withPart(iconSetQuartzRegular)
  .withPart(checkboxStyleDefault)
  .withParams({
    browserColorScheme: 'inherit',
    accentColor: color('primary'),
    backgroundColor: color('surface'),
    dataBackgroundColor: color('surface'),
    foregroundColor: color('text'),
    cellTextColor: color('text'),
    headerBackgroundColor: color('sunken'),
    headerTextColor: color('text-secondary'),
    headerFontSize: 'var(--text-small)',
    headerFontWeight: 650,
    headerHeight: 32,
    headerRowBorder: line,
    headerColumnBorder: false,
    headerColumnResizeHandleColor: color('border'),
    headerColumnResizeHandleHeight: '55%',
    headerColumnResizeHandleWidth: 1,
    fontFamily: 'inherit',
    fontSize: 'var(--text-grid)',
    dataFontSize: 'var(--text-grid)',
    rowHeight: 32,
    rowBorder: line,
    rowHoverColor: color('hover'),
    selectedRowBackgroundColor: color('primary-soft'),
    columnBorder: false,
    pinnedColumnBorder: line,
    wrapperBorder: false,
    wrapperBorderRadius: 0,
    cellHorizontalPadding: 10,
    cellWidgetSpacing: 8,
    spacing: 6,
    iconSize: 14,
    iconColor: color('text-secondary'),
    rangeSelectionBorderColor: color('focus'),
    rangeSelectionBorderStyle: 'solid',
    focusShadow: { spread: 2, color: color('focus') },
    checkboxBorderRadius: 3,
    checkboxUncheckedBorderColor: color('border-strong'),
    checkboxUncheckedBackgroundColor: color('surface'),
    checkboxCheckedBackgroundColor: color('primary'),
    checkboxCheckedBorderColor: color('primary'),
    checkboxCheckedShapeColor: color('on-primary'),
    dragAndDropImageBackgroundColor: color('raised'),
    dragAndDropImageBorder: line,
    dragAndDropImageShadow: 'none',
    headerCellHoverBackgroundColor: color('hover'),
    headerCellMovingBackgroundColor: color('selected'),
    columnDragIndicatorColor: color('primary'),
  });
