import { Details } from "@/components/ui/details";
import { FileField } from "@/components/ui/file-field";
import { PostForm } from "@/components/ui/post-form";
import { SummaryList } from "@/components/ui/summary-list";
import { columnWords } from "@/lib/imports/messages";
import { caseloadHeadings, fileLimits } from "@/lib/imports/types";
import type { FormState } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

/** Loads a caseload file. This adds no one: the results are shown first. */
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
        and enter each person in a separate row.
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

/** Explains the steps before anything is added. */
export function WhatHappensNext() {
  return (
    <ol className="govuk-list govuk-list--number">
      <li>The file is read and checked. No one is added yet.</li>
      <li>You see which rows are ready, which need fixing and why, and who is here already.</li>
      <li>
        You confirm: everyone who is ready is added, each to their worker. If anything goes wrong, no one is
        added.
      </li>
      <li>You can undo the import while nothing else has been recorded on any of these cases.</li>
    </ol>
  );
}
