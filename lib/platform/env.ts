import { z } from "zod";

const portRule = "must be a whole number from 1 to 65535";
const proxiesRule = "must be a whole number from 0 to 10: how many proxies stand in front of Onward";
const originRule =
  "must be the address people type, such as https://onward.example.org, with nothing after the host";

const text = z.string();

/** What an operator may set. Everything has a default or is made at start-up. */
const chosen = {
  PORT: text
    .regex(/^\d{1,5}$/, portRule)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, portRule)
    .prefault("3000"),
  DATABASE_URL: text.refine(
    isPostgresAddress,
    "must be the address of a PostgreSQL database, such as postgresql://user:password@host/database",
  ),
  ONWARD_DATA_DIR: text.default(".data"),
  ONWARD_ORIGIN: text.refine(isOrigin, originRule).optional(),
  ONWARD_TRUSTED_PROXIES: text
    .regex(/^\d{1,2}$/, proxiesRule)
    .transform(Number)
    .refine((proxies) => proxies <= 10, proxiesRule)
    .prefault("0"),
  AUTH_SECRET: text.min(32, "must have at least 32 characters"),
  ONWARD_NOW: z.iso
    .datetime({ offset: true, error: "must be an instant such as 2020-09-09T09:00:00+01:00" })
    .optional(),
  ONWARD_DEMO: z.literal("york", "must be york, or absent").optional(),
  ONWARD_SETUP_CODE: text.optional(),
};

/** Never printed to the terminal or a log. */
const secrets = new Set(["DATABASE_URL", "AUTH_SECRET", "ONWARD_SETUP_CODE"]);

const withOrigin = <Given extends { PORT: number; ONWARD_ORIGIN?: string | undefined }>(given: Given) => ({
  ...given,
  ONWARD_ORIGIN: given.ONWARD_ORIGIN ?? `http://localhost:${given.PORT}`,
});

const running = z.object(chosen).transform(withOrigin);
const launch = z
  .object({
    ...chosen,
    DATABASE_URL: chosen.DATABASE_URL.optional(),
    AUTH_SECRET: chosen.AUTH_SECRET.optional(),
  })
  .transform(withOrigin);

export type Settings = z.output<typeof running>;
export type LaunchSettings = z.output<typeof launch>;
type Environment = Readonly<Record<string, string | undefined>>;

let known: Settings | undefined;

/** The settings of the running product, read on first use: `next build` has none of them. */
export const settings = (): Settings => (known ??= parse(running, process.env));

/** The settings before start-up has made what is missing: the database and the secret. */
export const launchSettings = (environment: Environment = process.env): LaunchSettings =>
  parse(launch, environment);

/** Whether Next serves unbuilt code, whose tools need more from a browser than the product does. */
export const isDevelopment = () => process.env.NODE_ENV === "development";

function parse<Output>(schema: z.ZodType<Output>, environment: Environment): Output {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => sentence(issue, given)).join("\n"));
}

function sentence(issue: z.core.$ZodIssue, given: Environment) {
  const name = String(issue.path[0]);
  const value = given[name];
  if (value === undefined) return `${name} is not set.`;
  return secrets.has(name) ? `${name} ${issue.message}.` : `${name} ${issue.message}, but it is "${value}".`;
}

function isPostgresAddress(address: string) {
  return URL.canParse(address) && /^postgres(ql)?:$/.test(new URL(address).protocol);
}

function isOrigin(address: string) {
  return (
    URL.canParse(address) &&
    /^https?:$/.test(new URL(address).protocol) &&
    new URL(address).origin === address
  );
}
