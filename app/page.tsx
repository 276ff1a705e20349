import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/actor";
import { homes } from "@/lib/screens/shell/messages";

/** Each role starts on the page it uses every day; a visitor who is not signed in starts at the sign-in page. */
export default async function StartPage() {
  const { role } = await requireActor();
  redirect(homes[role]);
}
