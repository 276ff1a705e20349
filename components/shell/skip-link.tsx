/** The first stop of the keyboard: past the bar to what the page is about. */
export function SkipLink() {
  return (
    <a href="#main" className="govuk-skip-link">
      Skip to main content
    </a>
  );
}
