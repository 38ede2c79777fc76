using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Differences;

/// <summary>Finds in what two judgements of one file differ.</summary>
public static class JudgementComparison
{
    /// <summary>
    /// The figures that differ, in the order in which they stand in the judgements. A figure is the same if it is of the same observation and
    /// measure and stands at the same place; where a place has one figure by either catalogue, but not the same, it is taken for another. One may
    /// differ in two ways: held back and in another unit. Where it was printed rather than what is answered is not looked at.
    /// </summary>
    public static IReadOnlyList<FigureDifference> OfFigures(CataloguedJudgement before, CataloguedJudgement after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, own) = (ByPlace(before), ByPlace(after));
        var gone = old.Where(pair => !own.ContainsKey(pair.Key)).Select(pair => pair.Value).ToList();
        var come = own.Where(pair => !old.ContainsKey(pair.Key)).Select(pair => pair.Value).ToList();
        var moved = Moved(gone, come);
        return
        [
            .. old.Where(pair => own.ContainsKey(pair.Key)).SelectMany(pair => Changes(pair.Value, own[pair.Key])),
            .. moved.Select(pair => Of(FigureEffect.TakenForAnother, pair.Before, pair.After)),
            .. gone.Except(moved.Select(pair => pair.Before)).Select(one => Of(FigureEffect.NoLongerRecognised, one, null)),
            .. come.Except(moved.Select(pair => pair.After)).Select(one => Of(FigureEffect.NewlyRecognised, null, one)),
        ];
    }

    /// <summary>
    /// The findings that only one of two judgements has: those that would be said no more, and then those that would be said. Two are the same if
    /// they are of one kind, severity and rule, about the same figure at the same place; the numbers that they name may differ. Of a kind of which
    /// a file has more than 200 only those listed are compared.
    /// </summary>
    public static IReadOnlyList<FindingDifference> OfFindings(CataloguedJudgement before, CataloguedJudgement after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, own) = (before.Judged.Findings.ToLookup(Identity), after.Judged.Findings.ToLookup(Identity));
        return
        [
            .. old.SelectMany(same => same.Skip(own[same.Key].Count())).Select(finding => new FindingDifference(false, finding)),
            .. own.SelectMany(same => same.Skip(old[same.Key].Count())).Select(finding => new FindingDifference(true, finding)),
        ];
    }

    private static (string, Severity, string?, Place, ObservationKey?, Measure?) Identity(Finding finding) =>
        (finding.Kind.Code, finding.Severity, finding.Rule, finding.Place, finding.Key, finding.Measure);

    private static OrderedDictionary<(ObservationKey, Measure, Place), PlacedFigure> ByPlace(CataloguedJudgement judgement)
    {
        var placed = new OrderedDictionary<(ObservationKey, Measure, Place), PlacedFigure>();
        foreach (var (facts, isHeld) in new[] { (judgement.Judged.Accepted, false), (judgement.Judged.Held, true) })
        {
            foreach (var fact in facts)
            {
                var origin = fact.Figure.Origin!;
                placed.TryAdd((fact.Key, fact.Measure, origin.Place), new(origin.Place, origin.Text, JudgedFigure.Of(fact, isHeld, judgement.Catalogue)));
            }
        }

        return placed;
    }

    // Data messages have many figures at no place in particular.
    private static List<(PlacedFigure Before, PlacedFigure After)> Moved(List<PlacedFigure> gone, List<PlacedFigure> come)
    {
        var places = come.Where(one => one.Place.Cell is not null).ToLookup(one => one.Place);
        return
        [
            .. from one in gone.Where(one => one.Place.Cell is not null).GroupBy(one => one.Place)
               where one.Count() == 1 && places[one.Key].Count() == 1
               select (one.Single(), places[one.Key].Single()),
        ];
    }

    private static IEnumerable<FigureDifference> Changes(PlacedFigure before, PlacedFigure after)
    {
        var (old, own) = (before.Figure, after.Figure);
        if (old.IsHeld != own.IsHeld)
        {
            yield return Of(own.IsHeld ? FigureEffect.HeldBack : FigureEffect.LetThrough, before, after);
        }
        else if (old.Status != own.Status && ObservationStatus.Questionable is var doubtful && (old.Status == doubtful || own.Status == doubtful))
        {
            yield return Of(own.Status == doubtful ? FigureEffect.Doubted : FigureEffect.NoLongerDoubted, before, after);
        }

        if (old.Amount != own.Amount)
        {
            yield return Of(FigureEffect.OtherAmount, before, after);
        }
        else if (old.Number != own.Number || old.Unit != own.Unit)
        {
            yield return Of(FigureEffect.OtherUnit, before, after);
        }
    }

    private static FigureDifference Of(FigureEffect effect, PlacedFigure? before, PlacedFigure? after) =>
        new(effect, (after ?? before)!.Place, (after ?? before)!.Text, before?.Figure, after?.Figure);

    private sealed record PlacedFigure(Place Place, string Text, JudgedFigure Figure);
}
