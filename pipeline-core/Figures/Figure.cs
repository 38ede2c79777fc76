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

    /// <summary>
    /// The submission of a decision by which something is published that a derived figure is computed of, though an error had held it: the first where
    /// there are several. Null of a reported figure, and of one that is computed of what needed nobody's word.
    /// </summary>
    public string? RestsOn { get; init; }

    /// <summary>The submission of the decision by which the figure, or what it is computed of, is published though an error had held it; null where there is none.</summary>
    public string? LetThroughBy => Origin is { IsLetThrough: true } origin ? origin.Submission : RestsOn;

    /// <summary>The number if it may take part in checks and aggregates, otherwise null.</summary>
    public PrintedNumber? SoundNumber => Status.IsSound ? Number : null;
}
