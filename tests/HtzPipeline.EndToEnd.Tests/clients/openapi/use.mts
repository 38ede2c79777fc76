// A client generated from the API's own document, checked by the TypeScript compiler and then run. Usage: node use.mjs ADDRESS
import createClient from "openapi-fetch";
import type { paths } from "./api.js";

declare const process: { argv: string[] };
const client = createClient<paths, "application/json" | "application/problem+json">({
  baseUrl: process.argv[2],
  querySerializer: { array: { style: "form", explode: false } },
});

const series = await client.GET("/api/v1/observations", {
  params: { query: { indicator: ["IND_OUTPUT", "GDP"], measure: ["cumulative"], from: "2019-08", to: "2019-08", initial: false, limit: 10 } },
});
const value: number | null | undefined = series.data?.series[0].observations[0].measures["cumulative"].value;

const snapshot = await client.GET("/api/v1/snapshots/{period}", { params: { path: { period: "2019-08" } } });
const indicators: number | undefined = snapshot.data?.groups.flatMap((group) => group.indicators).length;

const refused = await client.GET("/api/v1/observations", { params: { query: { indicator: ["NOPE"] } } });
const code: string | undefined = refused.error?.code;

const exchange = createClient<paths, "application/vnd.sdmx.data+json;version=2.1.0">({
  baseUrl: process.argv[2],
  querySerializer: { array: { style: "form", explode: false } },
});
const sdmx = await exchange.GET("/api/v1/sdmx/data/{context}/{agencyID}/{resourceID}/{version}/{key}", {
  params: {
    path: { context: "dataflow", agencyID: ["HTZ"], resourceID: ["DF_STATISTICS"], version: ["+"], key: ["M.IND_OUTPUT.*.cumulative"] },
    query: { c: { TIME_PERIOD: "ge:2019-08+le:2019-08" }, attributes: ["DECIMALS", "UNIT_MEASURE"], limit: 10 },
  },
});
const parts: string[] = Object.keys(sdmx.data ?? {});

console.log(JSON.stringify({ value, indicators, status: refused.response.status, code, parts }));
