/** How much of a whole, drawn; the same must stand beside it in words. */
export function Bar({ value, of }: { value: number; of: number }) {
  const width = 56;
  const share = of > 0 ? Math.min(1, Math.max(0, value / of)) : 0;

  return (
    <svg className="bar" width={width} height="6" aria-hidden="true">
      <rect className="bar__whole" width={width} height="6" rx="3" />
      <rect className="bar__part" width={width * share} height="6" rx="3" />
    </svg>
  );
}
