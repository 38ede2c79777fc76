// What a C# program does with the client that NSwag generates from the API's own document: nothing is cast.
using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Generated;

namespace Client;

public static class Use
{
    public static async Task<(double? Value, int Indicators, int Status, string Code)> RunAsync(HttpClient http)
    {
        var client = new StatisticsClient(http);
        var series = await client.GetObservationsAsync(
            indicator: ["IND_OUTPUT", "GDP"], measure: [Measure.Cumulative], from: "2019-08", to: "2019-08", frequency: Frequency.Month, asOf: DateTimeOffset.UtcNow.ToString("O"), lang: Language.En, initial: false, limit: 10);
        double? value = series.Series.First().Observations.First().Measures["cumulative"].Value;
        var snapshot = await client.GetSnapshotAsync("2019-08");
        int indicators = snapshot.Groups.SelectMany(group => group.Indicators).Count();
        await client.GetSdmxDataAsync(
            SdmxContext.Dataflow, ["HTZ"], ["DF_STATISTICS"], ["+"], ["M.IND_OUTPUT.*.cumulative"], c: new SdmxFilter { TIME_PERIOD = "ge:2019-08+le:2019-08" }, attributes: [SdmxAttribute.DECIMALS], limit: 10);
        try
        {
            await client.GetObservationsAsync(indicator: ["NOPE"]);
            return (value, indicators, 200, "");
        }
        catch (ApiException<ProblemDetails> refused)
        {
            return (value, indicators, refused.StatusCode, refused.Result.Code);
        }
    }
}
