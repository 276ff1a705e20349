/** The first stop of the keyboard: skips the bar. */
export function SkipLink() {
  return (
    <a href="#main" className="govuk-skip-link">
      Skip to main content
    </a>
  );
}
