namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>Where a figure came from.</summary>
/// <param name="Submission">The submission's id.</param>
/// <param name="File">The upload's path.</param>
/// <param name="Sheet">The sheet, if the file has sheets.</param>
/// <param name="Cell">The cell, in A1 form.</param>
/// <param name="Text">The raw text of the cell.</param>
/// <param name="Uploaded">When the file was uploaded, +08:00.</param>
internal sealed record SourceResource(string Submission, string? File, string? Sheet, string? Cell, string Text, DateTimeOffset Uploaded)
{
    public static SourceResource Of(Origin origin, IReadOnlyDictionary<string, string> files) => new(
        origin.Submission,
        files.GetValueOrDefault(origin.Submission),
        origin.Place.Sheet,
        origin.Place.Cell?.ToString(),
        origin.Text,
        origin.Uploaded.ToChinaTime());
}
