import pg from "pg";

/**
 * Grants the app's role what it may do: read and write rows, but only add to history. The tables of history are found
 * by the trigger that guards them, so a table that a later migration makes append-only is covered. When the owner and
 * the app are one role there is nothing to grant; the trigger still protects history.
 * @param {import("pg").Client} client  connected as the owner
 * @param {string} role
 */
export async function grantToApp(client, role) {
  const { rows } = await client.query("SELECT current_user AS owner");
  if (rows[0].owner === role) return;

  const app = pg.escapeIdentifier(role);
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${app};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${app};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${app};
    REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${app};
  `);
  const history = await client.query(`
    SELECT DISTINCT tgrelid::regclass::text AS name
    FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
    WHERE proname = 'refuse_edit_of_history'`);
  for (const { name } of history.rows) await client.query(`REVOKE UPDATE, DELETE ON ${name} FROM ${app}`);
}
