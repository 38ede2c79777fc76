namespace HtzPipeline.Core.Prose;

/// <summary>The time that holds at a place of a text.</summary>
/// <param name="Period">The months, as far as they are named.</param>
/// <param name="Sense">How they are meant.</param>
/// <param name="Sentence">The sentence that set it, counted through the text; -1 for none.</param>
internal readonly record struct HeldPeriod(ProsePeriod Period, PeriodSense Sense, int Sentence)
{
    /// <summary>None.</summary>
    public static HeldPeriod None => new(default, PeriodSense.Unknown, -1);

    /// <summary>Whether it is of all months since January, and of more than that one.</summary>
    public bool IsToDate => Sense == PeriodSense.YearToDate || Period is { First: 1, Last: > 1 };

    /// <summary>Whether it is of one month after January alone.</summary>
    public bool IsLaterMonth => Sense == PeriodSense.Span && Period.First > 1 && Period.First == Period.Last;
}
