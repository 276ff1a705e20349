"use server";

import { redirect } from "next/navigation";
import { remoteAddress } from "@/lib/auth/remote-address";
import { signInWith } from "@/lib/auth/options";
import { settings } from "@/lib/platform/env";
import { publicAction } from "@/lib/platform/form-action";
import { hrefTo } from "@/lib/routes";
import { setUpRefusal } from "./messages";
import { setUpSchema } from "./schema";
import { setUp } from "./writes";

export const setUpAction = publicAction(setUpSchema, async (input) => {
  const code = settings().ONWARD_SETUP_CODE;
  const created = await setUp(input, { code, address: await remoteAddress() });
  if (!created.ok) return setUpRefusal(created.refusal);

  // If this is refused, the staff page leads to the sign-in page.
  await signInWith({ email: input.email, password: input.newPassword });
  redirect(hrefTo("staff", { query: { done: "set-up" } }));
});
