import { setUpAction } from "@/lib/set-up/actions";
import { NewPasswordField } from "@/components/auth/new-password-field";
import { Card } from "@/components/ui/card";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

/** Everything that Onward must know before anybody can work with it. */
export function SetUpForm({ requestKey }: { requestKey: string }) {
  return (
    <ActionForm
      action={setUpAction}
      requestKey={requestKey}
      label="Set up Onward"
      keepDraft
      className="stack"
    >
      <Card title="The code">
        <TextField
          name="code"
          label="One-time code"
          hint="It was printed in the terminal where Onward was started. It shows that you are the one who installs it."
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          width={20}
        />
      </Card>
      <Card title="The closing service">
        <TextField name="programmeName" label="Name of the service" hint="For example, York Pathways" />
        <TextField name="provider" label="Who provides it" />
        <TextField name="commissioner" label="Who commissions it" />
        <DateField
          name="lastReferralOn"
          legend="Last day for referrals"
          hint="After it no one new is taken on. For example, 31 7 2020"
        />
        <DateField
          name="closesOn"
          legend="Last day of support"
          hint="The day that everything counts down to."
        />
        <DateField
          name="dataEntryClosesOn"
          legend="Last day for corrections"
          hint="Until then what happened before the end can still be written down by everyone."
        />
        <DateField
          name="recordsFreezeOn"
          legend="Day on which the records freeze"
          hint="After it nothing can be changed any more, only read."
        />
      </Card>
      <Card title="You, the first administrator">
        <p>You add the other staff afterwards. An administrator sees no people who are supported.</p>
        <TextField name="name" label="Your name" autoComplete="name" />
        <TextField
          name="email"
          label="Your e-mail address"
          hint="You sign in with it. Onward sends no e-mail."
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <NewPasswordField label="Your password" />
      </Card>
      <SubmitButton>Set up Onward</SubmitButton>
    </ActionForm>
  );
}
