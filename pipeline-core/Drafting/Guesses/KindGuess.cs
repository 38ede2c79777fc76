using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Naming;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Drafting.Guesses;

/// <summary>Flow, stock or rate, from the measures that were seen, and from the name where these say nothing.</summary>
internal static class KindGuess
{
    /// <summary>The kind, with what to ask where it is not sure.</summary>
    public static (IndicatorKind Kind, LocalText? Question) Of(Candidate candidate)
    {
        var amounts = candidate.Amounts.ToList();
        var name = candidate.Name;
        if (NameWords.IsRate(name) || NameWords.IsIndex(name) || (candidate.Unit is { Dimension: "percent" or "points" } && amounts.Count > 0))
        {
            return (IndicatorKind.Rate, null);
        }

        if (amounts.Count == 0)
        {
            return (IndicatorKind.Flow, new("只见到增速,没有绝对值;按流量处理,是否为存量", "Only growth was seen and no amount: taken for a flow; is it a stock"));
        }

        if (NameWords.IsPlan(name))
        {
            return (IndicatorKind.Flow, new("名称像计划或目标,不是实绩:如是,请删去本指标,或把名称列入 ignore", "By its name a plan, and nothing that was reached: if so, delete it, or list its name under ignore"));
        }

        var isLevel = amounts.Exists(amount => amount.Figure.Measure.Basis == MeasureBasis.Level);
        var isFlow = amounts.Exists(amount => amount.Slot?.Basis == MeasureBasis.Cumulative || amount.Figure.Measure.Basis == MeasureBasis.Current);
        if (isLevel && !isFlow)
        {
            return (IndicatorKind.Stock, null);
        }

        // Tables for flows and stocks together have a stock under 累计, and leave 本月 blank.
        var isNeverCurrent = candidate.Sightings.Any(one => one.Figure is { Measure: { Basis: MeasureBasis.Current, Aspect: MeasureAspect.Amount }, Number: null })
            && !amounts.Exists(amount => amount.Figure.Measure.Basis == MeasureBasis.Current);
        if (isFlow)
        {
            return isLevel || NameWords.IsStock(name) || (isNeverCurrent && !NameWords.IsFlow(name))
                ? (NameWords.IsFlow(name) && !isLevel ? IndicatorKind.Flow : IndicatorKind.Stock, new("流量还是存量,表中两种迹象都有", "A flow or a stock: the tables have signs of both"))
                : !NameWords.IsFlow(name) && candidate.Unit is { IsCount: true } && !Continues(candidate)
                    ? (IndicatorKind.Flow, new("按个数计,标为累计;按流量处理,如是现有的个数则是存量", "Counted, and headed as cumulative: taken for a flow; if it is how many there are, it is a stock"))
                : Continues(candidate) ? (IndicatorKind.Stock, new("标为累计,但年初不归零,像是存量", "Headed as cumulative, but it does not begin anew with the year: probably a stock")) : (IndicatorKind.Flow, null);
        }

        return NameWords.IsStock(name) ? (IndicatorKind.Stock, null)
            : NameWords.IsFlow(name) ? (IndicatorKind.Flow, null)
            : (IndicatorKind.Flow, new("表中未写本月、累计或期末,按流量处理,是否为存量", "No table says whether it is of the month, cumulative, or a level: taken for a flow; is it a stock"));
    }

    // A cumulative figure begins anew in January; one that is no less in the first months than in the last before goes on.
    private static bool Continues(Candidate candidate)
    {
        var cumulative = candidate.Amounts.Where(amount => amount is { Slot: { Basis: MeasureBasis.Cumulative }, Figure.Area: null } or { Slot: { Basis: MeasureBasis.Cumulative }, Department: not null })
            .GroupBy(amount => amount.Slot!.Value.Area).MaxBy(ofArea => ofArea.Count());
        if (cumulative is null)
        {
            return false;
        }

        var series = cumulative.DistinctBy(amount => amount.Slot!.Value.Last).OrderBy(amount => amount.Slot!.Value.Last).ToList();
        var turns = series.Zip(series.Skip(1)).Where(pair => pair.First.Slot!.Value.Last.Year < pair.Second.Slot!.Value.Last.Year).ToList();
        return turns.Count > 0 && turns.TrueForAll(pair =>
            pair.Second.Slot!.Value.Last.Number * 2 <= pair.First.Slot!.Value.Last.Number
            && pair.First.Figure.Number!.Value.Value > 0
            && pair.Second.Figure.Number!.Value.Value * 10 >= pair.First.Figure.Number!.Value.Value * 9);
    }
}
