using System.Diagnostics.CodeAnalysis;

namespace HtzPipeline.Core.Catalogue;

/// <summary>What came of loading a catalogue file: the catalogue, or everything that is wrong with the file.</summary>
/// <param name="Catalogue">The catalogue; null if there are faults.</param>
/// <param name="Faults">All faults, in the order of the file's lines; empty if there is a catalogue.</param>
public sealed record CatalogueLoad(IndicatorCatalogue? Catalogue, IReadOnlyList<CatalogueFault> Faults)
{
    /// <summary>Whether the file is without fault, and there is a catalogue.</summary>
    [MemberNotNullWhen(true, nameof(Catalogue))]
    public bool IsSound => Catalogue is not null;
}
