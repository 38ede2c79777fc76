// What sdmx-rest, the client of the BIS, asks the service at argv[2] and gets: one JSON object, by the name of the query.
const { getDataQuery2, getAvailabilityQuery2, getMetadataQuery, getService, getUrl, request2 } = require('sdmx-rest');

const service = getService({
  url: process.argv[2],
  api: 'v2.0.0',
  format: 'application/vnd.sdmx.data+json;version=2.0.0',
  structureFormat: 'application/vnd.sdmx.structure+json;version=2.0.0',
});
const context = 'dataflow=HTZ:DF_STATISTICS(1.0.0)';
const queries = {
  key: getDataQuery2({ context, key: 'M.IND_OUTPUT.370400-HTZ.cumulative', filters: 'TIME_PERIOD=ge:2019-01+le:2019-08' }),
  wildcard: getDataQuery2({ context, key: 'M.*.370400-HTZ.*', filters: ['TIME_PERIOD=2019-08', 'INDICATOR=IND_OUTPUT,HT_OUTPUT'] }),
  last: getDataQuery2({ context, key: 'M.IND_OUTPUT.370400-HTZ', lastNObs: 2 }),
  keys: getDataQuery2({ context, key: 'M.IND_OUTPUT.370400-HTZ', attributes: 'none', measures: 'none' }),
  history: getDataQuery2({ context, key: 'M.IND_OUTPUT.370400-HTZ.cumulative', history: true }),
  empty: getDataQuery2({ context, key: 'M.NO_SUCH_CODE' }),
  availability: getAvailabilityQuery2({ context, key: 'M.IND_OUTPUT', mode: 'available', references: 'codelist' }),
  structure: getMetadataQuery({ resource: 'dataflow', agency: 'HTZ', id: 'DF_STATISTICS', references: 'descendants' }),
};

(async () => {
  const answers = {};
  for (const [name, query] of Object.entries(queries)) {
    const url = getUrl(query, service);
    const response = await request2(query, service);
    const text = await response.text();
    answers[name] = { url, status: response.status, body: text === '' ? null : JSON.parse(text) };
  }

  process.stdout.write(JSON.stringify(answers));
})();
