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
}
