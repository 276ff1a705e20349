import type { Metadata } from "next";
import { DemoAccounts } from "@/components/auth/demo-accounts";
import { SignInForm } from "@/components/auth/sign-in-form";
import { Door } from "@/components/ui/layout";
import { Link } from "@/components/ui/link";
import { loadSignIn } from "@/lib/auth/loaders";
import { signedOutWords } from "@/lib/auth/messages";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { programme, was, next, demo } = await loadSignIn((await searchParams).next);

  return (
    <>
      <Door>
        <h1>Sign in</h1>
        {was ? (
          <p role="status">{signedOutWords[was]}</p>
        ) : (
          <p>
            For the staff of {programme.name} and its commissioner. Onward keeps everybody’s way to their next
            service in one place until {programme.name} closes.
          </p>
        )}
        <SignInForm requestKey={newRequestKey()} next={next} />
        <p>
          Not staff? <Link href="/other-help">Other places to get help</Link>
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
