/** How much of something is done, drawn next to the words that say it. */
export const ProgressBar = ({ done, all }: { done: number; all: number }) => (
  <svg className="progress-bar" viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
    <rect className="progress-bar__all" width={all} height="1" />
    <rect className="progress-bar__done" width={done} height="1" />
  </svg>
);
