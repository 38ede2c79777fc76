namespace HtzPipeline.Functions.Api.CatalogueFile;

/// <summary>The names in files that no indicator has.</summary>
/// <param name="Catalogue">The version of the catalogue that they were looked for in.</param>
/// <param name="From">The first month of the files; null for all.</param>
/// <param name="To">The last month of the files; null for all.</param>
/// <param name="NotRead">How many more files with errors, or with words, there are that were not read.</param>
/// <param name="Items">The names, each once for a department, those of tables before those of words, those of the latest files first.</param>
internal sealed record UnknownNamesResource(string Catalogue, string? From, string? To, int NotRead, IReadOnlyList<UnknownNameResource> Items);

/// <summary>A name in a department's files that no indicator has.</summary>
/// <param name="Name">The name as the file has it.</param>
/// <param name="Under">The names that it stands under, from the outermost; empty for none.</param>
/// <param name="Department">The department's code.</param>
/// <param name="DepartmentName">Its names; null where it is none of the catalogue's.</param>
/// <param name="Submission">The submission of the latest file that has it.</param>
/// <param name="Path">The path that file was uploaded as.</param>
/// <param name="Period">The period it was uploaded for.</param>
/// <param name="Place">Where its first figure stands.</param>
/// <param name="Sentence">The sentence of an article that it was met in; null for a table.</param>
/// <param name="Figures">How many figures it has, in all files.</param>
/// <param name="Files">How many files have it.</param>
/// <param name="Units">The units that the latest file writes it in.</param>
/// <param name="Values">Some of the figures.</param>
/// <param name="Nearest">The indicators whose names come nearest, the nearest first.</param>
internal sealed record UnknownNameResource(
    string Name,
    string Under,
    string Department,
    LocalText? DepartmentName,
    string Submission,
    string Path,
    string? Period,
    string Place,
    string? Sentence,
    int Figures,
    int Files,
    IReadOnlyList<string> Units,
    IReadOnlyList<SeenValueResource> Values,
    IReadOnlyList<NearIndicatorResource> Nearest);

/// <summary>A figure as it stands in a file.</summary>
internal sealed record SeenValueResource(string Place, string Text, string? Unit);

/// <summary>An indicator that may be meant.</summary>
internal sealed record NearIndicatorResource(string Code, LocalText Name);
