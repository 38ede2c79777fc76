using System.Collections.Immutable;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Composing;
using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Core.Composing.Words;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Composing;

/// <summary>A bulletin of a few figures given by hand, by the catalogue of the seeds with a rate besides.</summary>
internal sealed class WordedCase(Period period)
{
    private static readonly IndicatorCatalogue Catalogue = CatalogueLoader.Load(
        SeedFolder.Read("catalogue.yaml").ReplaceLineEndings("\n").Replace(
            "\nindicators:\n",
            "\nindicators:\n  - { code: DEBT_RATIO, zh: 资产负债率, en: Debt ratio, unit: percent, kind: rate, decimals: 1, owner: economy, calendar: monthly, group: industry }\n",
            StringComparison.Ordinal),
        "catalogue.yaml").Catalogue!;

    private readonly List<Observation> _observations = [];

    /// <summary>Publishes figures of an indicator in a period, of the whole zone or an area.</summary>
    public WordedCase With(string indicator, string when, params (Measure Measure, PrintedNumber Number)[] figures) =>
        With(indicator, when, ObservationStatus.Normal, figures);

    /// <summary>Publishes a figure that an error had held and somebody let through.</summary>
    public WordedCase WithLetThrough(string indicator, string when, Measure measure, PrintedNumber number) => With(indicator, when, measure, figure =>
        figure with { Number = number, Origin = new("approval", DateTimeOffset.UnixEpoch, Place.File, "") { IsLetThrough = true } });

    /// <summary>Publishes a figure that is computed of such a one.</summary>
    public WordedCase WithRestingOnLetThrough(string indicator, string when, Measure measure, PrintedNumber number) =>
        With(indicator, when, measure, figure => figure with { Number = number, RestsOn = "approval" });

    /// <summary>Publishes figures of a status.</summary>
    public WordedCase With(string indicator, string when, ObservationStatus status, params (Measure Measure, PrintedNumber Number)[] figures)
    {
        _observations.Add(new(
            new(indicator, Catalogue.RootArea.Code, Period.Parse(when, null)),
            figures.ToImmutableSortedDictionary(
                figure => figure.Measure,
                figure => new Figure(figure.Number, status, MeasureFacts.Of(figure.Measure).Unit ?? Catalogue.Indicator(indicator)!.Unit.Code, Origin: null))));
        return this;
    }

    private WordedCase With(string indicator, string when, Measure measure, Func<Figure, Figure> make)
    {
        var key = new ObservationKey(indicator, Catalogue.RootArea.Code, Period.Parse(when, null));
        var plain = new Figure(null, ObservationStatus.Normal, MeasureFacts.Of(measure).Unit ?? Catalogue.Indicator(indicator)!.Unit.Code, Origin: null);
        _observations.Add(new(key, ImmutableSortedDictionary<Measure, Figure>.Empty.Add(measure, make(plain))));
        return this;
    }

    /// <summary>The paragraphs that a template makes of them.</summary>
    public string Told(string template, Language language = Language.Zh) =>
        string.Concat(Bulletin(template, language).Blocks.OfType<ParagraphBlock>().SelectMany(paragraph => paragraph.Text).Select(run => run.Text));

    /// <summary>The bulletin.</summary>
    public ComposedBulletin Bulletin(string template, Language language = Language.Zh) => Composer.Compose(
        new("worded", language, $"# {{{{ area | plain }}}}\n\n{template}\n"), new BulletinFigures(Catalogue, Catalogue.RootArea, period, new ObservationSet(_observations)) { First = Period.Month(period.Year - 1, 1) }, CancellationToken.None);
}
