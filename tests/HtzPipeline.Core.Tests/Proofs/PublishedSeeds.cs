using System.Collections.Immutable;
using System.Text;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Proofs;

/// <summary>The seeds' figures of 2018 and 2019 as they are published, with one revised, and drafts held against them.</summary>
internal static class PublishedSeeds
{
    public const string Zone = "370400-HTZ";

    private static readonly IndicatorCatalogue Catalogue = SeedFolder.Catalogue;

    public static PublishedBook Book { get; } = BookOf(Standing());

    /// <summary>The same with more, or others: of two of one observation and measure the later stands.</summary>
    public static PublishedBook With(params PublishedFigure[] figures)
    {
        var replaced = figures.Where(figure => figure.ReplacedBy is null).Select(figure => (figure.Key, figure.Measure)).ToHashSet();
        return new([.. Standing().Where(figure => !replaced.Contains((figure.Key, figure.Measure))), .. figures], new Dictionary<string, long> { [Zone] = 3 });
    }

    /// <summary>A figure of the zone.</summary>
    public static PublishedFigure Figure(
        string indicator, string period, Measure measure, decimal value, string unit, long release = 1, long? replacedBy = null, ObservationStatus status = ObservationStatus.Normal, string area = Zone) => new(
        new(indicator, area, Period.Parse(period)), measure,
        new(new PrintedNumber(value), status, unit, new($"S{release}", new(2019, 9, (int)release, 0, 0, 0, TimeSpan.Zero), Place.Parse("D8"), $"{value}")), release)
        {
            ReplacedBy = replacedBy,
        };

    /// <summary>A text held against what is published, in the autumn of 2019.</summary>
    public static Proof Read(string text, PublishedBook? published = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var bulletin = DraftReader.ReadPasted(file, ReadingLimits.Default);
        return Proofreader.Read(Draft.Of(bulletin, Catalogue, Period.Month(2019, 9)), published ?? Book, Catalogue);
    }

    /// <summary>The figures of a text with their verdicts, without what is no figure: <c>58.33亿元 Agrees</c>.</summary>
    public static IEnumerable<string> Verdicts(string text, PublishedBook? published = null) =>
        Read(text, published).Numbers.Where(number => number.Verdict != Verdict.NoFigure).Select(number => $"{number.Text} {number.Verdict}");

    /// <summary>The one number of a text that has to change, or cannot be told.</summary>
    public static ProofNumber Only(string text, PublishedBook? published = null) =>
        Read(text, published).Numbers.Single(number => number.Verdict is not (Verdict.NoFigure or Verdict.Agrees));

    private static PublishedBook BookOf(IEnumerable<PublishedFigure> figures) => new(figures, new Dictionary<string, long> { [Zone] = 3 });

    private static List<PublishedFigure> Standing()
    {
        var set = new ObservationSet();
        foreach (var indicator in Catalogue.Indicators)
        {
            for (var month = Period.Month(2018, 2); month <= Period.Month(2019, 9); month = month.Plus(1))
            {
                if (indicator.Calendar.Frequency == Frequency.Quarter && month.Number % 3 != 0)
                {
                    continue;
                }

                var key = new ObservationKey(indicator.Code, Zone, month.Within(indicator.Calendar.Frequency));
                set.Put(new(key, FiguresOf(indicator, month).ToImmutableSortedDictionary(one => one.Measure, one => one.Figure)));
            }
        }

        Derivation.Recompute(set, [.. set.All.Select(one => one.Key)], Catalogue);
        return [.. set.All.SelectMany(one => one.Figures.Select(figure => new PublishedFigure(one.Key, figure.Key, figure.Value, 1)))];
    }

    private static IEnumerable<(Measure Measure, Figure Figure)> FiguresOf(Indicator indicator, Period month)
    {
        var book = SeedFolder.Book;
        var published = book.Published.Of(indicator.Code);
        var isGrowthOnly = published.Value is null;
        if (indicator.Kind == IndicatorKind.Stock)
        {
            yield return (Measure.Level, Of(book.Level(indicator.Code, month), indicator.Unit.Code));
            yield break;
        }

        if (!isGrowthOnly)
        {
            yield return (Measure.Cumulative, Of(book.Cumulative(indicator.Code, month), indicator.Unit.Code));
        }

        if (book.CumulativeGrowth(indicator.Code, month) is { } growth)
        {
            yield return (Measure.CumulativeGrowth, Of(growth, "percent"));
        }

        if (book.Share(indicator.Code, month) is { } share)
        {
            yield return (Measure.Share, Of(share, "percent"));
        }

        if (book.ShareChange(indicator.Code, month) is { } change)
        {
            yield return (Measure.ShareChange, Of(change, "points"));
        }
    }

    private static Figure Of(decimal value, string unit) =>
        new(new PrintedNumber(value), ObservationStatus.Normal, unit, new("S1", new(2019, 9, 1, 0, 0, 0, TimeSpan.Zero), Place.Parse("D8"), $"{value}"));
}
