using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Proofs;

/// <summary>
/// The times that a draft has said so far. One that is said by the way (全年预计, 9月当月) holds for no more than its sentence, and what follows without
/// a time may be of the one before.
/// </summary>
internal sealed class StatedPeriods
{
    private const int MostBack = 2;

    // Each once, the latest last.
    private readonly List<(PeriodSpan? Period, PeriodSpan? Part, bool IsOfOwnYear)> _said = [];

    /// <summary>The other times that a figure may be of, the latest first; none where it says its own. Told of each figure in order.</summary>
    public IReadOnlyList<(PeriodSpan? Period, PeriodSpan? Part, bool IsOfOwnYear)> Before(ReportedFigure figure)
    {
        if (figure.Prose is not { } prose || (figure.Period ?? figure.Part) is null)
        {
            return [];
        }

        var own = (figure.Period, figure.Part, figure.IsOfOwnYear);
        if (prose.Period == Certainty.Carried)
        {
            return [.. _said.Where(said => said != own).Reverse().Take(MostBack)];
        }

        _said.Remove(own);
        _said.Add(own);
        return [];
    }
}
