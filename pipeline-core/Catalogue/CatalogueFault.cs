using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Something wrong with a catalogue file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">What is wrong, and how it should look.</param>
public sealed record CatalogueFault(string File, int Line, LocalText Reason)
{
    /// <summary><c>catalogue.yaml(12): 缺少… … is missing.</c>, the form editors jump to; Chinese first.</summary>
    public override string ToString() => $"{File}({Line}): {Reason.Zh} {Reason.En}";
}
