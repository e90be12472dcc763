// Reads {name: definition} as JSON from standard input; writes {name: [what is wrong, …]}. One process for all of them.
const validate = require("asl-validator");
const { readFileSync } = require("node:fs");

const definitions = JSON.parse(readFileSync(0, "utf8"));
const faults = Object.entries(definitions).map(([name, definition]) => {
  const { errors } = validate(definition, { checkPaths: true, checkArn: true });
  return [name, errors.map((error) => error.Message ?? `${error.instancePath} ${error.message}`)];
});
process.stdout.write(JSON.stringify(Object.fromEntries(faults)));
