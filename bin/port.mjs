import net from "node:net";

/**
 * Says at once, and not after a build, when someone else listens on the port.
 * @param {number} port
 * @returns {Promise<void>}
 */
export const checkPort = (port) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => server.close(() => resolve()));
  });
