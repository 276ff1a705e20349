import type { Metadata } from "next";
import { SetUpForm } from "@/components/set-up/set-up-form";
import { Measure } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { newRequestKey } from "@/lib/platform/request-key";
import { requireNoProgramme } from "@/lib/set-up/loaders";

export const metadata: Metadata = { title: "Set up Onward" };

export default async function SetUpPage() {
  await requireNoProgramme();

  return (
    <Measure>
      <PageHeader
        title="Set up Onward"
        lead="You do this once, before anyone can use Onward. It takes about three minutes."
      />
      <SetUpForm requestKey={newRequestKey()} />
    </Measure>
  );
}
