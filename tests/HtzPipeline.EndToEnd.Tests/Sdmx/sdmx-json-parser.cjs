// What sdmx-json-parser, the client of the Pacific Community, makes of the answer at argv[2]: [{ dimensions…, value }].
global.self = global;
global.window = global;
const parser = require('sdmx-json-parser');
const { SDMXParser } = parser.SDMXParser ? parser : parser.default;

(async () => {
  const client = new SDMXParser();
  await client.getDatasets(process.argv[2], { headers: {} });
  process.stdout.write(JSON.stringify({
    dimensions: client.getDimensions(),
    observations: client.getData(),
  }));
})();
