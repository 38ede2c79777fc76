using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout;

/// <summary>Where a file lies: what its name and folder say of the period of what is in it.</summary>
/// <param name="Name">The file's name, without folders; null if it has none.</param>
/// <param name="Folder">The period it was uploaded for; null if nothing says so.</param>
public sealed record FilePlace(string? Name, Period? Folder)
{
    /// <summary>Nowhere in particular.</summary>
    public static FilePlace None { get; } = new(null, null);

    /// <summary>The last month that the name names with its year; null if it names none, or none with a year.</summary>
    public Period? NamedMonth => Name is { } name && PeriodGrammar.FindYear(Path.GetFileNameWithoutExtension(name)) is { } year ? FileNamePeriod.LastMonth(name, year) : null;
}
