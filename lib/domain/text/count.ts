/** A number with its word: "1 person", "1,250 people". */
export const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** "1 person", "38 people". */
export const people = (count: number) => counted(count, "person", "people");

/** "1 day", "14 days". */
export const days = (count: number) => counted(count, "day", "days");
