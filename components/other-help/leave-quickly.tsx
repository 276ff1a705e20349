"use client";

/** A neutral page, for people who must not be seen on this one. */
const elsewhere = "https://www.bbc.co.uk/weather";

/** Leaves the page at once. With JavaScript, the back button does not return here. */
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
