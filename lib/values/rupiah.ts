const FORMATS = {
  id: new Intl.NumberFormat('id-ID', { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en', { style: 'currency', currency: 'IDR', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 }),
};

/** Rupiah as money, without cents: `Rp 150.000` in Indonesian, `Rp 150,000` in English. Its space does not break. */
export function formatRupiah(amount: number, locale: 'id' | 'en' = 'id'): string {
  return FORMATS[locale].format(amount);
}
