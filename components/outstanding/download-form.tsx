import { PostForm } from "@/components/ui/post-form";
import { TextAreaField } from "@/components/ui/text-field";
import { longestPurpose } from "@/lib/screens/exports/schema";
import { partsOf, type OutstandingFilter } from "@/lib/screens/outstanding/schema";
import type { FormState } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

/** Asks what a download is for. The file is downloaded and the page stays open. */
export function DownloadForm({ filter, refusal }: { filter: OutstandingFilter; refusal: FormState }) {
  return (
    <PostForm
      path={hrefTo("exportOutstanding")}
      label="Download the outstanding cases"
      state={refusal}
      hidden={partsOf(filter)}
      kind="download"
      submit="Download"
    >
      <TextAreaField
        name="purpose"
        label="What is it for?"
        hint="For example, the weekly meeting with the commissioner’s office. Do not name anyone."
        rows={3}
        maxLength={longestPurpose}
      />
      <p>Onward records each download: who, when, what for, which columns and how many rows.</p>
    </PostForm>
  );
}
