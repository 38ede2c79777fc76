using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout;

/// <summary>Where a file lies: what its name and folder say of the period of what is in it.</summary>
/// <param name="Name">The file's name, without folders; null if it has none.</param>
/// <param name="Folder">The period it was uploaded for; null if nothing says so.</param>
public sealed record FilePlace(string? Name, Period? Folder)
{
    /// <summary>Nowhere in particular.</summary>
    public static FilePlace None { get; } = new(null, null);
}
