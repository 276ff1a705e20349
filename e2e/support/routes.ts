import fs from "node:fs";
import path from "node:path";

const app = path.resolve(import.meta.dirname, "../../app");

/** The addresses that the product answers, as the folders of app/ name them: its pages, or what is behind them. */
export const routesOf = (file: "page.tsx" | "route.ts"): string[] =>
  fs
    .readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((found) => path.basename(found) === file)
    .map((found) => `/${path.dirname(found)}`.replace(/\/(\([^)]*\)|\.)(?=\/|$)/g, "") || "/")
    .sort();
