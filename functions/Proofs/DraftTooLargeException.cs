namespace HtzPipeline.Functions.Proofs;

/// <summary>A draft has more text or more numbers than are proofread at once.</summary>
/// <param name="why">Which, and how many there may be.</param>
internal sealed class DraftTooLargeException(LocalText why) : Exception($"{why.Zh} {why.En}")
{
    /// <summary>The code in answers.</summary>
    public const string Code = "draft-too-large";

    /// <summary>Which, and how many there may be.</summary>
    public LocalText Why => why;
}
