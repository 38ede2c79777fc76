using HtzPipeline.Core.Proofs;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Extensions.Caching.Memory;

namespace HtzPipeline.Functions.Proofs;

/// <summary>
/// What was published in an area for some months, with all it was before, as of a release. A release never changes, so what was read of one is kept;
/// what has not been asked for the longest makes room.
/// </summary>
internal sealed class PublishedWindows : IDisposable
{
    // A window of two years has some thousand figures of about a kilobyte each.
    private const int MostFigures = 100_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostFigures });

    /// <summary>The figures of some months: one range of rows, however many are asked about.</summary>
    public async Task<IReadOnlyList<PublishedFigure>> ReadAsync(string area, AreaView view, Period first, Period last, CancellationToken cancellation)
    {
        if (view.Release == 0)
        {
            return [];
        }

        var key = (area, view.Release, first, last);
        if (_kept.TryGetValue(key, out IReadOnlyList<PublishedFigure>? kept))
        {
            return kept!;
        }

        var (reading, dating) = (view.ReadCrossSectionHistoryAsync(first, last, cancellation), view.ReadReleaseTimesAsync(cancellation));
        var (rows, times) = (await reading, await dating);
        List<PublishedFigure> figures = [.. rows.SelectMany(Vintage.Of).Where(vintage => !vintage.IsLate).Select(vintage => Of(vintage, times))];
        return _kept.Set(key, figures, new MemoryCacheEntryOptions { Size = figures.Count + 1 });
    }

    public void Dispose() => _kept.Dispose();

    private static PublishedFigure Of(Vintage vintage, IReadOnlyDictionary<long, DateTimeOffset> times) => new(vintage.Key, vintage.Measure, vintage.Figure, vintage.From)
    {
        ReplacedBy = vintage.To,
        Released = TimeOf(vintage.From, times),
        Replaced = vintage.To is { } to ? TimeOf(to, times) : null,
        Department = SubmissionId.TryParse(vintage.Figure.Origin?.Submission, out var id) ? id.Department : null,
    };

    private static DateTimeOffset? TimeOf(long release, IReadOnlyDictionary<long, DateTimeOffset> times) => times.TryGetValue(release, out var time) ? time : null;
}
