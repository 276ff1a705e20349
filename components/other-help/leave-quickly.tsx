"use client";

/** A harmless page, for people who must not be seen on this one. */
const elsewhere = "https://www.bbc.co.uk/weather";

/** Leads away at once; with JavaScript the way back does not lead here again. */
export function LeaveQuickly() {
  return (
    <a
      className="leave-quickly"
      href={elsewhere}
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        location.replace(elsewhere);
      }}
    >
      Leave this page quickly
    </a>
  );
}
