/** The sign of the console: the arch of a counter window over its sill. Decorative; the name stands beside it. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="currentColor" fillOpacity="0.14" />
      <path d="M8 24V15a8 8 0 0 1 16 0v9h-3.5v-9a4.5 4.5 0 0 0-9 0v9z" fill="currentColor" />
      <rect x="6" y="21" width="20" height="3.5" rx="1.75" fill="#63cda6" />
    </svg>
  );
}
