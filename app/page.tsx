import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/actor";
import { homes } from "@/lib/screens/shell/messages";

/** Each role begins on the page that it works with every day; whoever is not signed in begins at the door. */
export default async function StartPage() {
  const { role } = await requireActor();
  redirect(homes[role]);
}
