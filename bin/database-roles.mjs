import { withConnection } from "./database-connection.mjs";

/**
 * Two roles, neither of them superuser: the owner migrates, the app only reads and writes rows.
 * The passwords are set on every start, so that they are always those in the files.
 * @param {import("./postgres-folder.mjs").Place} place
 */
export const ensureRoles = ({ urls, passwords }) =>
  withConnection(urls.adminUrl, async (client) => {
    for (const [role, password] of [
      ["onward_owner", passwords.owner],
      ["onward_app", passwords.app],
    ]) {
      const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
      if (rowCount === 0) await client.query(`CREATE ROLE ${role}`);
      await client.query(
        `ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${password}'`,
      );
    }
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'onward'");
    if (rowCount === 0) await client.query("CREATE DATABASE onward OWNER onward_owner");
    await client.query("REVOKE ALL ON DATABASE onward FROM PUBLIC");
    await client.query("GRANT CONNECT ON DATABASE onward TO onward_app");
  });
