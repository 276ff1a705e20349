/** The events that can change who is responsible. Nothing else changes the holder. */
export type HolderChange =
  | { kind: "opened"; workerId: string }
  | { kind: "reassigned"; workerId: string }
  | { kind: "hold_accepted"; staffId: string }
  | { kind: "hold_handed_on"; staffId: string }
  | { kind: "hold_ended" }
  | { kind: "lead_completed"; destinationId: string }
  | { kind: "lead_broken_down" }
  | { kind: "closed" }
  /** The record of someone who has died. Version 0.1 left everyone with the destination that had taken over. */
  | { kind: "reopened" }
  | { kind: "taken_on_again"; workerId: string };
