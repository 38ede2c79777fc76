// Holds the answers at the addresses argv[3…] against the JSON schemas in the folder argv[2]: data-2.0.0.json, structure-2.1.0.json, …
// One line of JSON: for each address its status, its type, and what is wrong with it.
const { readFileSync } = require('fs');
const { join } = require('path');
const Ajv = require('ajv/dist/2019').default;
const addFormats = require('ajv-formats');

const schemas = {};
function schemaOf(type) {
  const [, kind, version] = /^application\/vnd\.sdmx\.(data|structure)\+json;version=(.+)$/.exec(type);
  return schemas[type] ??= compile(join(process.argv[2], `${kind}-${version}.json`));
}

function compile(file) {
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  if (!schema.$schema.includes('2019-09')) {
    // 2.0.0 names a draft that is not one, and has the id of an older one.
    delete schema.$schema;
    delete schema.id;
  }

  // The patterns escape '-', which is an error with the flag u.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

(async () => {
  const results = [];
  for (const address of process.argv.slice(3)) {
    const [url, accept] = address.split(' ');
    const response = await fetch(url, { headers: { accept } });
    const type = response.headers.get('content-type');
    const text = await response.text();
    const validate = response.status === 200 ? schemaOf(type) : null;
    const isValid = validate?.(JSON.parse(text));
    results.push({ address, status: response.status, type, errors: isValid ? [] : (validate?.errors ?? []).slice(0, 5).map(e => `${e.instancePath} ${e.message}`) });
  }

  process.stdout.write(JSON.stringify(results));
})();
