/** The logo: a path from one point to another. */
export function Mark() {
  return (
    <svg
      width="26"
      height="22"
      viewBox="0 0 26 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M3 16C6 16 8 7 13 7s7 9 10 9" />
      <circle cx="3" cy="16" r="1.7" fill="currentColor" />
      <circle cx="23" cy="16" r="1.7" fill="currentColor" />
    </svg>
  );
}
