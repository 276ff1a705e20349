import { Details } from "@/components/ui/details";
import { FileField } from "@/components/ui/file-field";
import { PostForm } from "@/components/ui/post-form";
import { SummaryList } from "@/components/ui/summary-list";
import { columnWords } from "@/lib/imports/messages";
import { caseloadHeadings, fileLimits } from "@/lib/imports/types";
import type { FormState } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

/** Choosing a caseload file. Sending it adds no one: what was found in it is shown first. */
export function UploadForm({ requestKey, refusal }: { requestKey: string; refusal: FormState }) {
  return (
    <PostForm
      path={hrefTo("uploadImport")}
      label="Load a caseload"
      state={refusal}
      requestKey={requestKey}
      kind="upload"
      submit="Check the file"
    >
      <FileField
        name="file"
        label="The caseload, as a CSV file"
        hint={`At most ${fileLimits.bytes / 1024 / 1024} MB and ${fileLimits.lines.toLocaleString("en-GB")} rows. In a spreadsheet program choose “Save as” and the type “CSV UTF-8”.`}
        accept=".csv,text/csv"
      />
    </PostForm>
  );
}

/** The headings of the file, and what goes under each. */
export function TemplateWords() {
  return (
    <>
      <p>
        The first row names the columns. {/* Not a page of ours: the browser keeps it as a file. */}
        <a className="link" href={hrefTo("importTemplate")} download>
          Download the template
        </a>{" "}
        and put each person in a row of their own.
      </p>
      <Details summary="What to enter under each heading">
        <SummaryList
          spread
          facts={caseloadHeadings.map((heading) => ({
            label: heading,
            value: columnWords[heading],
          }))}
        />
      </Details>
    </>
  );
}

/** So that no one is afraid to press the button. */
export function WhatHappensNext() {
  return (
    <ol className="govuk-list govuk-list--number">
      <li>The file is read and checked. No one is added yet.</li>
      <li>You see which rows are ready, which need fixing and why, and who is here already.</li>
      <li>You confirm: everyone who is ready is added, each to their worker, or no one is.</li>
      <li>You can undo it as long as nothing was written on any of these cases.</li>
    </ol>
  );
}
