namespace HtzPipeline.Core.Figures;

/// <summary>One measure of an observation: its value, how it was printed, and where it came from.</summary>
/// <param name="Number">The number as printed, in <paramref name="Unit"/>; null where missing, <paramref name="Status"/> saying how.</param>
/// <param name="Status">Ordinary, doubtful, or missing in one of several ways.</param>
/// <param name="Unit">The code of the unit the number is in.</param>
/// <param name="Origin">The upload it was reported in; null for a figure derived here.</param>
public sealed record Figure(PrintedNumber? Number, ObservationStatus Status, string Unit, Origin? Origin)
{
    /// <summary>Whether it was computed here rather than reported.</summary>
    public bool IsDerived => Origin is null;

    /// <summary>The number if it may take part in checks and aggregates, otherwise null.</summary>
    public PrintedNumber? SoundNumber => Status.IsSound ? Number : null;
}
