namespace HtzPipeline.Functions.Api.Document;

/// <summary>An example of every parameter of the API, by its name: it means the same wherever it stands.</summary>
internal static class ApiExamples
{
    /// <summary>The examples, all of the published figures of 2019; a test holds that no parameter lacks one.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["area"] = "370400-HTZ",
        ["areas"] = "true",
        ["ranks"] = "true",
        ["asOf"] = "2019-09-15T08:00:00+08:00",
        ["bom"] = "true",
        ["changes"] = "true",
        ["continuation"] = "ZWNvbm9teS4yMDE5LTA4",
        ["department"] = "economy",
        ["file"] = "规模以上工业.xlsx",
        ["fileName"] = "规模以上工业.xlsx",
        ["format"] = "json",
        ["frequency"] = "month",
        ["from"] = "2019-01",
        ["group"] = "Industry",
        ["history"] = "false",
        ["id"] = "economy.2019-08.20190915T020000000Z.0123456789abcdef",
        ["indicator"] = "IND_OUTPUT",
        ["initial"] = "false",
        ["kind"] = "HTZ3101",
        ["lang"] = "zh",
        ["last"] = "24",
        ["limit"] = "50",
        ["measure"] = "cumulative",
        ["net"] = "true",
        ["parent"] = "IND_OUTPUT",
        ["parentArea"] = "370400-HTZ",
        ["period"] = "2019-08",
        ["severity"] = "warning",
        ["since"] = "1",
        ["sparkline"] = "13",
        ["state"] = "published",
        ["template"] = "brief",
        ["to"] = "2019-08",
        ["unit"] = "CNY_1E4",
        ["until"] = "2",
        ["waitsFor"] = "economy",
    };
}
