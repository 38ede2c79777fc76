using System.Globalization;
using System.Text;

namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>
/// What a person decided about a submission. A decision is a submission of its own, with facts of its own and a release in every
/// area concerned: nothing is taken back or let through but by an entry in the log.
/// </summary>
/// <param name="Kind">What was decided.</param>
/// <param name="About">The submission it is about.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="By">Who.</param>
internal sealed record Decision(DecisionKind Kind, SubmissionId About, string Reason, string By)
{
    /// <summary>The most characters of a reason.</summary>
    public const int MaximumReason = 500;

    /// <summary>Whether it publishes what was held.</summary>
    public bool LetsThrough => Kind is DecisionKind.Approval or DecisionKind.Rereading;

    /// <summary>What is wrong with a reason; null if nothing is. It is shown on pages, in workbooks and on terminals, so it is what it looks like.</summary>
    /// <param name="reason">What was given as the reason.</param>
    public static LocalText? FaultOf(string? reason) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > MaximumReason
            ? new($"请说明理由(最多 {MaximumReason} 字)。", $"Say why, in at most {MaximumReason} characters.")
        : reason.EnumerateRunes().Any(IsUnseen)
            ? new("理由含有换行、控制字符或不可见字符。", "The reason has line breaks, control characters, or others that cannot be seen.")
        : null;

    // Half a surrogate pair is enumerated as the replacement character.
    private static bool IsUnseen(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

/// <summary>What can be decided about a submission.</summary>
internal enum DecisionKind
{
    /// <summary>Its figures are taken back, and the latest that remain stand again.</summary>
    Withdrawal,

    /// <summary>Figures of it that were held are published after all, as of its upload.</summary>
    Approval,

    /// <summary>Figures of it that were doubted are published as sound, as of its upload.</summary>
    Confirmation,

    /// <summary>Figures of it that were held stay held and wait for nobody any more; it publishes nothing, and an approval undoes it.</summary>
    Refusal,

    /// <summary>What was not recognised of it, or held, is published by a catalogue that is in force since, as of its upload.</summary>
    Rereading,
}
