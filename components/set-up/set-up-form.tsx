import { setUpAction } from "@/lib/set-up/actions";
import { NewPasswordField } from "@/components/auth/new-password-field";
import { Card } from "@/components/ui/card";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

/** Everything that Onward needs before anyone can use it. */
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
          hint="It was printed in the terminal where Onward was started. It proves that you are installing it."
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
          hint="No new people are taken on after this day. For example, 31 7 2020"
        />
        <DateField name="closesOn" legend="Last day of support" hint="The closing date of the service." />
        <DateField
          name="dataEntryClosesOn"
          legend="Last day for corrections"
          hint="Until this day, workers can still record what happened before the closing date."
        />
        <DateField
          name="recordsFreezeOn"
          legend="Day on which the records freeze"
          hint="After this day, records can only be read."
        />
      </Card>
      <Card title="You, the first administrator">
        <p>You add the other staff afterwards. An administrator does not see cases.</p>
        <TextField name="name" label="Your name" autoComplete="name" />
        <TextField
          name="email"
          label="Your email address"
          hint="You sign in with it. Onward does not send email."
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
