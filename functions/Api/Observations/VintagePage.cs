using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>A page of histories: series in their order, the last perhaps only in part; the vintages of a period are never on two pages.</summary>
/// <param name="limit">So many vintages, or as many as one period has.</param>
/// <param name="after">The observation that the page before ended with; null for the first page.</param>
internal sealed class VintagePage(int limit, ObservationKey? after)
{
    private readonly List<(ViewedArea Area, Indicator Indicator, IReadOnlyList<Vintage> Vintages)> _series = [];
    private int _count;

    /// <summary>The series so far.</summary>
    public IReadOnlyList<(ViewedArea Area, Indicator Indicator, IReadOnlyList<Vintage> Vintages)> Series => _series;

    /// <summary>Whether something had to be left for the next page.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The last observation so far; null before the first.</summary>
    public ObservationKey? Last { get; private set; }

    /// <summary>Adds a series, or as much of it as there is room for.</summary>
    public void Add(ViewedArea area, Indicator indicator, IReadOnlyList<Vintage> vintages)
    {
        var isFirst = after is { } last && last.Area == area.Area.Code && last.Indicator == indicator.Code;
        var taken = new List<Vintage>();
        foreach (var period in vintages.Where(vintage => !isFirst || vintage.Key.Period.CompareTo(after!.Value.Period) > 0).GroupBy(vintage => vintage.Key))
        {
            var more = period.ToList();
            IsFull = _count > 0 && _count + more.Count > limit;
            if (IsFull)
            {
                break;
            }

            taken.AddRange(more);
            _count += more.Count;
            Last = period.Key;
        }

        // What is not begun here stands on the next page.
        if (taken.Count > 0 || !IsFull)
        {
            _series.Add((area, indicator, taken));
        }
    }
}
