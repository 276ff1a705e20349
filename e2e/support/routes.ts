import fs from "node:fs";
import path from "node:path";

const app = path.resolve(import.meta.dirname, "../../app");

/** The routes of the product, read from the folders of app/: its pages or its route handlers. */
export const routesOf = (file: "page.tsx" | "route.ts"): string[] =>
  fs
    .readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((found) => path.basename(found) === file)
    .map((found) => `/${path.dirname(found)}`.replace(/\/(\([^)]*\)|\.)(?=\/|$)/g, "") || "/")
    .sort();
