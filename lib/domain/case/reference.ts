/**
 * What makes a reference unique in a programme: its letters and digits without regard to case and spaces, so that
 * "yp-0001" never stands beside "YP-0001" for another person.
 */
export const referenceKey = (reference: string) => reference.replace(/\s/g, "").toUpperCase();
