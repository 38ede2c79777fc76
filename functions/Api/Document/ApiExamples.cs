using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Document;

/// <summary>An example of every parameter of the API, by its name: it means the same wherever it stands.</summary>
internal static class ApiExamples
{
    private const string Submission = "economy.2019-08.20190915T020000000.0f3a5c7e9b1d";

    private static readonly Dictionary<string, string> Usual = new()
    {
        ["area"] = "ZONE",
        ["areas"] = "true",
        ["areaSources"] = "false",
        ["q"] = "gmysgy",
        ["ranks"] = "true",
        ["sources"] = "false",
        ["asOf"] = "2019-09-15T08:00:00+08:00",
        ["bom"] = "true",
        ["changes"] = "true",
        ["continuation"] = SubmissionStore.ContinuationAfter(SubmissionId.Parse(Submission)),
        ["department"] = "economy",
        ["fields"] = "period,value",
        ["file"] = "规模以上工业.xlsx",
        ["examples"] = "3",
        ["fileName"] = "规模以上工业.xlsx",
        ["format"] = "json",
        ["frequency"] = "month",
        ["from"] = "2019-01",
        ["group"] = "Industry",
        ["headlineSparklines"] = "true",
        ["history"] = "false",
        ["id"] = Submission,
        ["indicator"] = "IND_OUTPUT",
        ["initial"] = "false",
        ["kind"] = "HTZ3101",
        ["lang"] = "zh",
        ["last"] = "24",
        ["latest"] = "true",
        ["limit"] = "50",
        ["measure"] = "cumulative",
        ["net"] = "true",
        ["parent"] = "IND_OUTPUT",
        ["parentArea"] = "ZONE",
        ["period"] = "2019-08",
        ["reason"] = "增加出口额",
        ["severity"] = "warning",
        ["since"] = "1",
        ["sparkline"] = "13",
        ["state"] = "published",
        ["template"] = "brief",
        ["to"] = "2019-08",
        ["total"] = "true",
        ["unit"] = "CNY_1E4",
        ["until"] = "2",
        ["version"] = "3f0c9b7a51de",
        ["waitsFor"] = "economy",
    };

    /// <summary>An example of a parameter that means something by the catalogue in force; null where there is none. A test holds that no parameter lacks one.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="catalogue">The catalogue; null where none is known.</param>
    public static string? Of(string parameter, IndicatorCatalogue? catalogue)
    {
        var usual = Usual.GetValueOrDefault(parameter);
        return catalogue is null ? usual : parameter switch
        {
            "area" or "parentArea" => catalogue.RootArea.Code,
            "department" or "waitsFor" => Known(catalogue.Departments.Select(one => one.Code)),
            "indicator" or "parent" => Known(catalogue.Indicators.Select(one => one.Code)),
            "group" => Known(catalogue.Indicators.Select(one => one.Group.En)),
            "unit" => Known(catalogue.Units.Select(one => one.Code)),
            _ => usual,
        };

        string? Known(IEnumerable<string> codes) => codes.Contains(usual) ? usual : codes.FirstOrDefault();
    }
}
