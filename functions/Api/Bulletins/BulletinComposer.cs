using System.Buffers;
using HtzPipeline.Core.Composing;
using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Core.Composing.Words;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Formats.Fonts;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Bulletins;

/// <summary>
/// Composes bulletins from what is published. All that a template may tell of is read in a few ranges of rows for each area, however many figures it
/// tells.
/// </summary>
internal sealed class BulletinComposer(ObservationReader reader, SubmissionFiles files, ILogger<BulletinComposer> logger)
{
    // The months whose logs tell what was revised, so that a quarter that ended within them is among them.
    private const int MonthsWithLog = 6;

    /// <summary>The zone, and the areas that lie in it, all as known at one time.</summary>
    public async Task<IReadOnlyList<ViewedArea>> ViewAsync(AsOf? asOf, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var zone = await reader.ViewAsync([catalogue.RootArea], asOf, cancellation);

        // Releases are numbered in each area: what one was at a release, others were at its time.
        AsOf? then = asOf?.Release is null ? asOf
            : zone[0].View.Time is { } time ? AsOf.At(time)
            : AsOf.At(0);
        return [.. zone, .. await reader.ViewAsync(catalogue.PartsOfArea(catalogue.RootArea.Code), then, cancellation)];
    }

    /// <summary>Composes a bulletin.</summary>
    /// <param name="template">Its template.</param>
    /// <param name="period">Its period.</param>
    /// <param name="areas">The zone, and the areas in it.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="TemplateException">The template has a fault.</exception>
    public async Task<ComposedBulletin> ComposeAsync(
        BulletinTemplate template, Period period, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var figures = await ReadAsync(period, areas, catalogue, cancellation);
        var bulletin = Composer.Compose(template, figures, cancellation);
        if (bulletin.Sources.Count == 0)
        {
            return bulletin;
        }

        var paths = await files.OfAsync(bulletin.Sources.Select(source => source.Submission), cancellation);
        return bulletin with { Sources = [.. bulletin.Sources.Select(source => SourceList.WithFile(source, paths.GetValueOrDefault(source.Submission)?.Path, catalogue, template.Language))] };
    }

    /// <summary>Writes a bulletin in a form. Where a document's charts have no Chinese font the log says so, as the document does.</summary>
    public void Write(ComposedBulletin bulletin, BulletinFormat format, IBufferWriter<byte> output)
    {
        if (format == BulletinFormat.Word && bulletin.Blocks.Any(block => block is ChartBlock) && !MachineFont.IsChinese)
        {
            logger.NoChineseFont();
        }

        format.Write(bulletin, output);
    }

    private static async Task<BulletinFigures> ReadAsync(Period period, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var last = period.LastMonth;
        var first = Period.Month(Math.Max(Period.EarliestYear, last.Year - 1), 1);
        var logged = areas[0].View.ReadCrossSectionHistoryAsync(last.TryPlus(1 - MonthsWithLog) ?? last, last, cancellation);
        var plain = await Task.WhenAll(areas.Select(area => area.View.ReadCrossSectionsAsync(first, last, cancellation)));
        var rows = (await logged).ToDictionary(row => row.Key);
        return new(catalogue, areas[0].Area, period, new ObservationSet(plain.SelectMany(read => read).Select(row => row.Observation)))
        {
            Releases = areas.ToDictionary(area => area.Area.Code, area => area.View.Release),
            Released = areas[0].View.Time,
            First = first,
            Earlier = (key, measure) => rows.TryGetValue(key, out var row) ? EarlierOf(row, measure) : null,
        };
    }

    private static (Figure Figure, long Release)? EarlierOf(ObservationRow row, Measure measure) => Vintage.Of(row, measure)
        .Where(vintage => !vintage.IsLate && vintage.Figure.Number is not null && !FigureCodec.HaveEqualValue(vintage.Figure, row.Observation[measure]))
        .Select(vintage => ((Figure, long)?)(vintage.Figure, vintage.From))
        .LastOrDefault();
}
