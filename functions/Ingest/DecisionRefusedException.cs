using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Ingest;

/// <summary>A decision that cannot be carried out; nothing has changed.</summary>
internal sealed class DecisionRefusedException(LocalText why) : Exception($"{why.Zh} {why.En}")
{
    /// <summary>Why not.</summary>
    public LocalText Why => why;
}
