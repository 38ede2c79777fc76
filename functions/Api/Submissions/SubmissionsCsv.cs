using System.Globalization;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Api.Submissions;

/// <summary>The CSV answer of <c>GET /api/v1/submissions</c>: a line for each submission.</summary>
internal static class SubmissionsCsv
{
    private static readonly CsvTable<SubmissionResource> Table = new(
        ("id", s => s.Id),
        ("department", s => s.Department),
        ("period", s => s.Period),
        ("path", s => s.Path),
        ("size", s => s.Size.ToString(CultureInfo.InvariantCulture)),
        ("state", s => s.State),
        ("uploaded", s => s.Uploaded.ToIsoText()),
        ("received", s => s.Received.ToIsoText()),
        ("changed", s => s.Changed.ToIsoText()),
        ("figures", s => s.Figures.ToString(CultureInfo.InvariantCulture)),
        ("errors", s => s.Errors.ToString(CultureInfo.InvariantCulture)),
        ("warnings", s => s.Warnings.ToString(CultureInfo.InvariantCulture)),
        ("infos", s => s.Infos.ToString(CultureInfo.InvariantCulture)),
        ("catalogueVersion", s => s.CatalogueVersion),
        ("releases", s => string.Join(' ', s.Releases)),
        ("message", s => s.Message),
        ("decision", s => s.Decision?.Kind),
        ("about", s => s.Decision?.About),
        ("reason", s => s.Decision?.Reason),
        ("by", s => s.Decision?.By));

    /// <summary>The submissions as a table.</summary>
    public static TextTable Of(IEnumerable<SubmissionResource> submissions) => Table.Of(submissions);
}
