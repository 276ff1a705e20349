/** @import { Rule } from "eslint" */

/**
 * A rule that reports what a selector finds, with a message that says why and where the code belongs.
 * @param {string} selector
 * @param {string} message
 * @returns {Rule.RuleModule}
 */
const refuse = (selector, message) => ({
  create: (context) => ({ [selector]: (/** @type {Rule.Node} */ node) => context.report({ node, message }) }),
});

/**
 * Rules that no library has. Each has its own name, so that a file can be exempt from just one.
 * @satisfies {Record<string, Rule.RuleModule>}
 */
export const rules = {
  clock: refuse(
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date'], " +
      "MemberExpression[object.name=/^(Date|performance)$/][property.name='now'], " +
      "MemberExpression[object.name='Temporal'][property.name='Now']",
    "Only lib/platform/clock.ts reads the time. Take `today` or `now` as an argument.",
  ),
  environment: refuse(
    "MemberExpression[object.name='process'][property.name='env'], ImportDeclaration[source.value=/^(node:)?process$/]",
    "Only lib/platform/env.ts reads the environment. Add the setting there and read it from `settings()`.",
  ),
  "default-export": refuse(
    "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
    "A default export can get a different name in every file. Use a named export; only Next and tools need a default.",
  ),
  "re-export": refuse(
    "ExportAllDeclaration, ExportNamedDeclaration[source]",
    "No barrels: import this from the file that declares it.",
  ),
  "dynamic-import": refuse(
    "ImportExpression",
    "A dynamic import bypasses the table of layers. Import at the top of the file.",
  ),
  "server-only": refuse(
    "Program:not(:has(> ImportDeclaration[source.value='server-only']))",
    'Begin with `import "server-only"`. Without it this file could reach the browser.',
  ),
  "raw-history": refuse(
    "MemberExpression[object.property.name=/^(auditEvent|handoverEvent)$/][property.name=/^(find|count|aggregate|groupBy)/], " +
      'TemplateElement[value.raw=/"(audit_event|handover_event)"/]',
    "Only lib/audit/history.ts reads the history, so that an event that no longer counts is left out for every reader.",
  ),
  vocabulary: refuse(
    "Program",
    "A noun's files are types, schema, messages, reads, writes, loaders and actions. If none of them fits, add the name to the " +
      "list in eslint.config.mjs; a rule belongs in lib/domain.",
  ),
  address: refuse(
    ":not(ImportDeclaration, TSLiteralType) > Literal[value=/^\\u002f[a-z][a-z-]*([\\u002f?#]|$)/], " +
      "TemplateLiteral > TemplateElement.quasis:first-child[value.raw=/^\\u002f[a-z][a-z-]*([\\u002f?#]|$)/]",
    'Addresses are written once, in lib/routes.ts. Ask for this one by its name: `hrefTo("case", { reference })`.',
  ),
  catchall: refuse("Program", "This name says nothing. Name the file after its contents."),
  "silent-exception": {
    create: (context) => ({
      Program() {
        for (const { value, loc } of context.sourceCode.getAllComments()) {
          if (!loc || !/^\s*eslint-disable/.test(value) || /\s--\s+\S/.test(value)) continue;
          // Reported before the first column, where the comment itself cannot disable it.
          const start = { line: loc.start.line, column: -1 };
          context.report({
            loc: { start, end: loc.end },
            message: "Give the reason for this exception on the same line: `-- because …`.",
          });
        }
      },
    }),
  },
};
