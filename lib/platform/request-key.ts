/**
 * A key for one rendering of a form. It is stored with the change, so that the same form sent twice (a double
 * click, a lost reply, a reload) answers the same and changes nothing again.
 */
export const newRequestKey = (): string => crypto.randomUUID();
