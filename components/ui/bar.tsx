/** How much of a whole, drawn, and beside it the same in words. */
export function Bar({ value, of, words }: { value: number; of: number; words: string }) {
  const width = 56;
  const share = of > 0 ? Math.min(1, Math.max(0, value / of)) : 0;

  return (
    <span className="bar">
      <svg width={width} height="6" aria-hidden="true">
        <rect className="bar__whole" width={width} height="6" rx="3" />
        <rect className="bar__part" width={width * share} height="6" rx="3" />
      </svg>
      {words}
    </span>
  );
}
