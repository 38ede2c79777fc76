using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Findings;

/// <summary>What a check can have to say: everything about it but the place and the particulars. See <see cref="FindingCodes"/>.</summary>
/// <param name="Code">The stable code, for example <c>HTZ1203</c>; never used again for something else.</param>
/// <param name="Severity">What it does to the figure.</param>
/// <param name="Message">What is wrong; <c>{name}</c> stands for an argument of the finding.</param>
/// <param name="Advice">What the clerk should do; may name arguments as well.</param>
public sealed record FindingKind(string Code, Severity Severity, LocalText Message, LocalText Advice)
{
    /// <summary>For a warning: whether it casts doubt on the very figure it is about, which is then published as questionable.</summary>
    public bool DoubtsFigure { get; init; }
}
