import type { Metadata } from "next";
import { DemoAccounts } from "@/components/auth/demo-accounts";
import { SignInForm } from "@/components/auth/sign-in-form";
import { Door } from "@/components/ui/layout";
import { Link } from "@/components/ui/link";
import { loadSignIn } from "@/lib/auth/loaders";
import { signedOutWords } from "@/lib/auth/messages";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { programme, was, next, email, demo } = await loadSignIn(await searchParams);

  return (
    <>
      <Door>
        <h1>Sign in</h1>
        {was ? (
          <p role="status">{signedOutWords[was]}</p>
        ) : (
          <p>
            For the staff of {programme.name} and the commissioner’s office. Use Onward to plan and record
            each person’s move to their next service.
          </p>
        )}
        <SignInForm requestKey={newRequestKey()} next={next} email={email} />
        <p>
          Not a member of staff? <Link href={hrefTo("otherHelp")}>Other places to get help</Link>
        </p>
      </Door>
      {demo && (
        <Door>
          <DemoAccounts {...demo} />
        </Door>
      )}
    </>
  );
}
