import { Card } from "@/components/ui/card";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { CaseHead } from "@/lib/cases/types";
import { leadOf } from "@/lib/domain/facts/lead";
import { letterLabels, letterRefusals, letters, mayMakeLetter } from "@/lib/domain/person/letter";
import type { HandoverView } from "@/lib/handovers/types";
import { hrefTo } from "@/lib/routes";

type Props = { head: CaseHead; handovers: readonly HandoverView[] };

/** The letters that can be written to the person, and why one cannot. */
export function LettersCard({ head, handovers }: Props) {
  const lead = leadOf(handovers[0]?.facts.case.handovers ?? [])?.status ?? null;

  return (
    <Card title="Letters">
      <TaskList>
        {letters.map((letter) => {
          const may = mayMakeLetter(letter, { ...head, address: head.person.address, lead });
          return may.ok ? (
            <TaskRow
              key={letter}
              title={letterLabels[letter]}
              href={hrefTo("letter", { reference: head.reference, letter })}
            />
          ) : (
            <TaskRow key={letter} title={letterLabels[letter]} note={letterRefusals[may.refusal]} />
          );
        })}
      </TaskList>
    </Card>
  );
}
