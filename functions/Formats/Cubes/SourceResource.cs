using System.Text.Json;
using System.Text.Json.Serialization;

namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>Where a figure came from.</summary>
/// <param name="Submission">The submission's id.</param>
/// <param name="File">The upload's path.</param>
/// <param name="Sheet">The sheet, if the file has sheets.</param>
/// <param name="Cell">The cell, in A1 form.</param>
/// <param name="Place">The place within the file: <c>累计!C5</c>, or of words in a document <c>p3¶12:34-41</c> (page, paragraph, first and last character).</param>
/// <param name="Rank">How the source counts beside others of the same figure: <c>prose</c> or <c>speakersProse</c> never displace a table's; absent for a table.</param>
/// <param name="Text">The raw text of the cell, or the words.</param>
/// <param name="Uploaded">When the file was uploaded, +08:00.</param>
/// <param name="Decision">By whose word it is published; left out where it is the file's own.</param>
internal sealed record SourceResource(
    string Submission,
    string? File,
    string? Sheet,
    string? Cell,
    string? Place,
    string? Rank,
    string Text,
    DateTimeOffset Uploaded,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SourceDecisionResource? Decision)
{
    public static SourceResource Of(Origin origin, IReadOnlyDictionary<string, SourceFile> files) => new(
        origin.Submission,
        files.GetValueOrDefault(origin.Submission)?.Path,
        origin.Place.Sheet,
        origin.Place.Cell?.ToString(),
        origin.Place.ToString() is { Length: > 0 } place ? place : null,
        origin.Rank == SourceRank.Table ? null : JsonNamingPolicy.CamelCase.ConvertName(origin.Rank.ToString()),
        origin.Text,
        origin.Uploaded.ToChinaTime(),
        files.GetValueOrDefault(origin.Submission)?.Decision);
}
