using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>A page of an answer: series in their order, the last perhaps only in part.</summary>
/// <param name="limit">At most so many observations.</param>
internal sealed class SeriesPage(int limit)
{
    private readonly List<Series> _series = [];
    private int _room = limit;

    /// <summary>The series so far; one without observations only where others follow it or it is the last there is.</summary>
    public IReadOnlyList<Series> Series => _series;

    /// <summary>The last observation so far; null before the first.</summary>
    public Core.Figures.ObservationKey? Last => _series.FindLast(series => series.Observations.Count > 0)?.Observations[^1].Key;

    /// <summary>Adds a series, or as much of it as there is room for.</summary>
    /// <returns>False where something had to be left for the next page.</returns>
    public bool TryAdd(Series series)
    {
        if (series.Observations.Count <= _room)
        {
            _series.Add(series);
            _room -= series.Observations.Count;
            return true;
        }

        if (_room > 0)
        {
            _series.Add(series with { Observations = [.. series.Observations.Take(_room)] });
            _room = 0;
        }

        // The next page begins after the last observation, and with it these.
        var last = _series.FindLastIndex(one => one.Observations.Count > 0);
        _series.RemoveRange(last + 1, _series.Count - last - 1);
        return false;
    }
}
