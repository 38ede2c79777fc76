using System.Globalization;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Api.Vintages;

/// <summary>The CSV answer of <c>GET /api/v1/changes</c>: a line for each figure that changed; a net difference is of no one release.</summary>
internal static class ChangesCsv
{
    private static readonly CsvTable<Line> Table = new(
        ("area", line => line.Area),
        ("release", line => line.Release?.Release.ToString(CultureInfo.InvariantCulture)),
        ("released", line => line.Release?.Released.ToIsoText()),
        ("indicator", line => line.Change.Indicator),
        ("period", line => line.Change.Period),
        ("measure", line => line.Change.Measure),
        ("oldValue", line => line.Change.OldValue?.ToString(CultureInfo.InvariantCulture)),
        ("oldStatus", line => line.Change.OldStatus?.ToString()),
        ("newValue", line => line.Change.NewValue?.ToString(CultureInfo.InvariantCulture)),
        ("newStatus", line => line.Change.NewStatus?.ToString()),
        ("unit", line => line.Change.Unit),
        ("derived", line => line.Change.Derived ? "true" : "false"),
        ("submission", line => line.Release?.Submission),
        ("department", line => line.Release?.Department),
        ("file", line => line.Release?.File),
        ("why", line => line.Release?.Why),
        ("reason", line => line.Release?.Reason),
        ("by", line => line.Release?.By),
        ("restsOn", line => line.Change.RestsOn?.Submission));

    /// <summary>The whole answer as a table.</summary>
    public static TextTable Of(ChangesResource changes) => Table.Of(
        changes.Net?.Select(change => new Line(changes.Area.Code, Release: null, change))
        ?? changes.Releases.SelectMany(release => release.Changes.Select(change => new Line(changes.Area.Code, release, change))));

    private sealed record Line(string Area, ReleaseChangesResource? Release, FigureChangeResource Change);
}
