namespace HtzPipeline.Core.Catalogue;

/// <summary>Something wrong with a catalogue file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">What is wrong, in English.</param>
public sealed record CatalogueFault(string File, int Line, string Reason)
{
    /// <summary><c>catalogue.yaml(12): ...</c>, the form editors jump to.</summary>
    public override string ToString() => $"{File}({Line}): {Reason}";
}
