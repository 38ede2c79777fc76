namespace HtzPipeline.Functions.Query;

/// <summary>An example of every parameter of the API, by its name: it means the same wherever it stands.</summary>
internal static class ApiExamples
{
    /// <summary>The examples, all of the published figures of 2019; a test holds that no parameter lacks one.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["area"] = "370400-HTZ",
        ["asOf"] = "2019-09-15T08:00:00+08:00",
        ["bom"] = "true",
        ["continuation"] = "ZWNvbm9teS4yMDE5LTA4",
        ["department"] = "economy",
        ["format"] = "json",
        ["frequency"] = "month",
        ["from"] = "2019-01",
        ["id"] = "economy.2019-08.20190915T020000000Z.0123456789abcdef",
        ["indicator"] = "IND_OUTPUT",
        ["initial"] = "false",
        ["lang"] = "zh",
        ["limit"] = "50",
        ["measure"] = "cumulative",
        ["period"] = "2019-08",
        ["since"] = "1",
        ["state"] = "published",
        ["to"] = "2019-08",
        ["until"] = "2",
    };
}
