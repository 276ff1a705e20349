import { classes } from "./classes";

export type ButtonVariant = "secondary" | "warning" | undefined;

export const buttonClass = (variant: ButtonVariant) => classes("button", variant && `button--${variant}`);
