using Azure.Data.Tables;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;

namespace HtzPipeline.Functions.Tests.Storage;

/// <summary>Rows as text, to be compared.</summary>
internal static class RowText
{
    /// <summary>Every property of a row that the app wrote.</summary>
    public static string Of(TableEntity row) => $"{row.RowKey} " + string.Join(' ', row
        .Where(p => p.Value is not null && p.Key is not ("PartitionKey" or "RowKey" or "Timestamp") && !p.Key.StartsWith("odata", StringComparison.Ordinal))
        .OrderBy(p => p.Key, StringComparer.Ordinal)
        .Select(p => $"{p.Key}={p.Value}"));

    /// <summary>
    /// All rows, release numbers and times aside: every figure with the upload that said it last, and whatever else was reported,
    /// whether it was ever current or not. What was derived once and is no longer is history, which another order does not have.
    /// </summary>
    public static IReadOnlyList<string> Canonical(IEnumerable<TableEntity> rows)
    {
        var all = rows.ToDictionary(row => row.RowKey);
        return
        [
            .. all.Values
                .Where(row => row.RowKey[..2] is "s|" or "p|")
                .OrderBy(row => row.RowKey, StringComparer.Ordinal)
                .Select(row => Line(row, WithWholeLog(ObservationRow.Of(row), all)))
                .OfType<string>(),
        ];
    }

    private static string? Line(TableEntity row, ObservationRow read)
    {
        var figures = read.Observation.Figures.Select(f => $"{f.Key}={Say(f.Value)}");
        var known = Enum.GetValues<Measure>().SelectMany(measure =>
            new ReportedFigures(read, measure).All.Select(f => $"{(f.IsWithdrawn ? "withdrawn" : "known")} {measure}={Say(f.Figure)}"));
        string[] all = [.. figures, .. known];
        return all.Length == 0 ? null : $"{row.RowKey} {string.Join(", ", all)}";
    }

    private static string Say(Figure figure) =>
        FigureCodec.Encode(figure.Origin is { } origin ? figure with { Origin = origin.Last } : figure);

    private static ObservationRow WithWholeLog(ObservationRow row, Dictionary<string, TableEntity> all) => row with
    {
        Versions = row.Versions.With(Enumerable.Range(0, row.Versions.Spills).Select(n => ObservationRow.SpilledText(all[RowKeys.Spill(row.Key, n)]))),
    };
}
