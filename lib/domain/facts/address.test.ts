import { expect, it } from "vitest";
import { isNoFixedAbode, noFixedAbode } from "./address";

it.each([noFixedAbode, "no fixed abode", " No fixed address, York", "NFA"])(
  "reads “%s” as no address",
  (text) => {
    expect(isNoFixedAbode(text)).toBe(true);
  },
);

it.each([null, "12 Mill Lane", "Nfama House, 3 High Street", "12 Mill Lane, before that NFA"])(
  "reads %o as an address or none known",
  (text) => {
    expect(isNoFixedAbode(text)).toBe(false);
  },
);
