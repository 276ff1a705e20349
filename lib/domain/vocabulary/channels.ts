/** The ways to reach a person, each of which is safe for them or not. */
export const channels = ["call", "leave_message", "text", "email", "post", "visit"] as const;
export type Channel = (typeof channels)[number];
export const channelLabels: Record<Channel, string> = {
  call: "Phone call",
  leave_message: "Leave a message",
  text: "Text",
  email: "Email",
  post: "Post",
  visit: "Visit at home",
};

/** Whether the person is registered with a GP. */
export const gpStatuses = ["registered", "not_registered", "not_known"] as const;
export type GpStatus = (typeof gpStatuses)[number];
export const gpStatusLabels: Record<GpStatus, string> = {
  registered: "Registered with a GP",
  not_registered: "Not registered with a GP",
  not_known: "Not known",
};
