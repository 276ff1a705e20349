/** @import { IConfiguration } from "dependency-cruiser" */

/**
 * Between folders the arrows run in one direction, without exceptions: a folder can then be read, tested and moved
 * with what it depends on, and nothing else. Which layer may import which is the table in eslint.config.mjs.
 * @type {IConfiguration}
 */
export default {
  forbidden: [
    {
      name: "no-cycle-between-folders",
      comment:
        "Each of these folders needs the other. Move what both need into the lower one, or the one function that points upwards into the higher one.",
      severity: "error",
      scope: "folder",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-cycle-between-files",
      comment: "Each of these files needs the other. Move what both need into a file of its own.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-noun-reads-a-screen",
      comment: "A screen is put together from nouns. Move what the noun needs out of the screen.",
      severity: "error",
      from: { path: "^lib/(?!screens/)" },
      to: { path: "^lib/screens/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    includeOnly: "^(lib|components|app|prisma|e2e)/",
    exclude: { path: "\\.test\\.tsx?$|^lib/platform/generated/" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs"] },
  },
};
