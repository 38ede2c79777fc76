using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Query;

/// <summary>The last so many periods of any length that end by a month.</summary>
/// <param name="Count">How many.</param>
/// <param name="End">The month.</param>
internal readonly record struct LastPeriods(int Count, Period End)
{
    /// <summary>The first and the last of a length.</summary>
    public (Period First, Period Last) Of(Frequency frequency)
    {
        var within = End.Within(frequency);
        var last = End.Ends(frequency) ? within : within.TryPlus(-1) ?? within;
        return (last.TryPlus(1 - Count) ?? Period.Of(Period.EarliestYear, frequency), last);
    }

    /// <summary>Whether a period is one of them.</summary>
    public bool Contain(Period period)
    {
        var (first, last) = Of(period.Frequency);
        return first <= period && period <= last;
    }
}
