/** Why a destination has to be informed: something changes what it was sent. */
export const noticeReasons = ["referral_taken_back", "death", "death_taken_back", "duplicate"] as const;
export type NoticeReason = (typeof noticeReasons)[number];
