namespace HtzPipeline.EndToEnd.Tests.Sdmx;

/// <summary>
/// The service that the clauses are asked of: the app, or any other that <c>HTZ_SDMX_BASE</c> names (<c>https://…/sdmx/</c>), with the
/// dataflow, series and dimension that it has.
/// </summary>
internal static class SdmxSubject
{
    // Of the example data: twelve months but January.
    private static readonly Dictionary<string, string> Usual = new()
    {
        ["AGENCY"] = "HTZ",
        ["FLOW"] = "DF_STATISTICS",
        ["VERSION"] = "1.0.0",
        ["KEY"] = "M.IND_OUTPUT.370400-HTZ.cumulative",
        ["PART"] = "M.IND_OUTPUT",
        ["DIMENSION"] = "INDICATOR",
        ["CODE"] = "IND_OUTPUT",
        ["CODELIST"] = "CL_FREQ",
        ["ITEM"] = "M",
        ["FROM"] = "2018-01",
        ["TO"] = "2018-12",
    };

    /// <summary>Where it is; null for the app.</summary>
    public static Uri? Base => Environment.GetEnvironmentVariable("HTZ_SDMX_BASE") is { Length: > 0 } address ? new(address.EndsWith('/') ? address : $"{address}/") : null;

    /// <summary>An address with the subject's own names: <c>{KEY}</c> is what <c>HTZ_SDMX_KEY</c> says, and so with the others.</summary>
    public static string Fill(string address) => Usual.Aggregate(
        address.Replace("{DATA}", "data/dataflow/{AGENCY}/{FLOW}/{VERSION}", StringComparison.Ordinal).Replace("{WITHIN}", "c[TIME_PERIOD]=ge:{FROM}+le:{TO}", StringComparison.Ordinal),
        (filled, one) => filled.Replace($"{{{one.Key}}}", Environment.GetEnvironmentVariable($"HTZ_SDMX_{one.Key}") ?? one.Value, StringComparison.Ordinal));
}
