using System.Diagnostics.CodeAnalysis;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Reads one period as people write it, the same in parameters and options as in files: 2019-08, 2019M8, 2019年8月, Q2-2019, Aug 2019.</summary>
public static class WrittenPeriod
{
    /// <summary>Reads a month, quarter, half-year or year with its year; anything else, a range of months too, is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        if (Period.TryParse(text, null, out period))
        {
            return true;
        }

        if (text is not null && PeriodGrammar.TryRead(text, default, out var span) && span.AsPeriod is { } written)
        {
            period = written;
            return true;
        }

        return false;
    }
}
