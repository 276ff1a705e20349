import net from "node:net";

/**
 * Fails before the build, not after it, when another program listens on the port.
 * @param {number} port
 * @returns {Promise<void>}
 */
export const checkPort = (port) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => server.close(() => resolve()));
  });
