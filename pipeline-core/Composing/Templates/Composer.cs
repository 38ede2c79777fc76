using Fluid;
using Fluid.Values;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Composing.Words;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>Composes bulletins by a template, which can do nothing but call words: no file, no member, no clock, and no more than so many steps.</summary>
public static class Composer
{
    /// <summary>The most steps that a template may take.</summary>
    public const int MostSteps = 20_000;

    /// <summary>The most characters that a template may write; a figure counts as two.</summary>
    public const int MostOutput = 400_000;

    private static readonly FluidParser Parser = Sandboxed();

    /// <summary>What is wrong with a template, in itself and by a catalogue: it is tried without any figure, and with all there can be at the end of each month.</summary>
    public static IReadOnlyList<TemplateFault> FaultsOf(BulletinTemplate template, IndicatorCatalogue catalogue)
    {
        var faults = TemplateCheck.Of(template).Concat(TemplateCheck.NamesOf(template, catalogue)).ToList();
        if (faults.Count == 0)
        {
            foreach (var published in TrialFigures.Of(catalogue))
            {
                try
                {
                    Compose(template, published, CancellationToken.None);
                }
                catch (TemplateException failure)
                {
                    faults.Add(failure.Fault);
                }
            }
        }

        return [.. faults.DistinctBy(fault => fault.ToString()).OrderBy(fault => fault.Line)];
    }

    /// <summary>Composes a bulletin.</summary>
    /// <param name="template">The template.</param>
    /// <param name="published">What is published.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="TemplateException">The template has a fault.</exception>
    public static ComposedBulletin Compose(BulletinTemplate template, BulletinFigures published, CancellationToken cancellation)
    {
        if (TemplateCheck.Of(template).FirstOrDefault() is { } known)
        {
            throw new TemplateException(known);
        }

        var phrases = Phrases.In(template.Language, published);
        using var output = new RenderedText(MostOutput);
        var sayings = new List<Saying>();
        var lines = new ComposedLines(template, published, phrases, sayings, Render(template, published, phrases, sayings, output, cancellation));
        var blocks = lines.Blocks();
        var said = phrases.Time(SaidTime.For(published.Period, Measure.Cumulative, IndicatorKind.Flow), withYear: true);
        return new(
            lines.Title,
            new(
                published.Area.Name.In(template.Language), said, published.Period, published.Releases.GetValueOrDefault(published.Area.Code),
                published.Released, $"{template.Name}@{template.Version}"),
            template.Language,
            blocks,
            lines.Footnotes,
            SourceList.Of(blocks, published, template.Language));
    }

    private static string Render(
        BulletinTemplate template, BulletinFigures published, Phrases phrases, List<Saying> sayings, RenderedText output, CancellationToken cancellation)
    {
        if (!Parser.TryParse(TemplateTags.Marked(template.Text), out var parsed, out var error))
        {
            var (line, reason) = ParseError.Of(error);
            throw new TemplateException(TemplateFault.Of(template.File, line, TemplateFindings.Syntax, ("found", reason)));
        }

        var calls = new WordCalls(published.Catalogue, published.Period, (kind, arguments) => new(TemplateFault.Of(template.File, output.Line, kind, arguments)), published.First);
        var desk = new WordDesk(published, phrases);
        var options = new TemplateOptions { MaxSteps = MostSteps, StrictVariables = true, StrictFilters = true };
        options.Filters.Clear();
        foreach (var word in TemplateWordTable.All)
        {
            options.Filters.AddFilter(word.Name, (input, arguments, _) =>
            {
                cancellation.ThrowIfCancellationRequested();
                if (sayings.Count == TemplateTags.MostMarks)
                {
                    throw new TemplateException(TooMuch(template, output));
                }

                sayings.Add(word.Say(desk, calls.Read(word, input, arguments)));
                return new StringValue(char.ConvertFromUtf32(TemplateTags.FirstSayingMark + sayings.Count - 1));
            });
        }

        options.Filters.AddFilter(TemplateWordTable.Published, (input, _, _) =>
            BooleanValue.Create(new FigureChoice(published, calls.Indicator(input.ToStringValue()), WordOptions.None).Amount?.Number is not null));
        options.Filters.AddFilter(TemplateWordTable.PublishedInAreas, (input, _, _) =>
            BooleanValue.Create(desk.Lists.InAreas(calls.Indicator(input.ToStringValue()), WordOptions.None).Any(choice => choice.Amount?.Number is not null)));
        var context = new TemplateContext(options);
        context.SetValue("period", new StringValue(published.Period.ToString()));
        context.SetValue("month", NumberValue.Create(published.Period.LastMonth.Number));
        context.SetValue("quarter_ends", BooleanValue.Create(published.Period.LastMonth.Ends(Frequency.Quarter)));
        context.SetValue("groups", ArrayOf(published.Catalogue.Indicators.Select(indicator => indicator.Group.In(template.Language)).Distinct()));
        context.SetValue("areas", ArrayOf(published.Catalogue.PartsOfArea(published.Area.Code).Select(area => area.Name.In(template.Language))));
        context.SetValue("publisher", new StringValue(published.Catalogue.About.Name.In(template.Language)));
        context.SetValue("area", new StringValue(published.Area.Name.In(template.Language)));
        try
        {
            parsed.RenderAsync(output, NullEncoder.Default, context).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception failure) when (failure is not (TemplateException or OperationCanceledException))
        {
            throw new TemplateException(output.IsFull || failure.Message.Contains("maximum", StringComparison.Ordinal)
                ? TooMuch(template, output)
                : TemplateFault.Of(template.File, output.Line, TemplateFindings.Syntax, ("found", failure.Message)));
        }

        return output.ToString();
    }

    private static ArrayValue ArrayOf(IEnumerable<string> texts) => new([.. texts.Select(text => new StringValue(text))]);

    private static TemplateFault TooMuch(BulletinTemplate template, RenderedText output) =>
        TemplateFault.Of(template.File, output.Line, TemplateFindings.TooMuch, ("expected", new($"{MostSteps} 步、{MostOutput} 字", $"{MostSteps} steps or {MostOutput} characters")));

    // The tags that templates may have are checked before; what reaches outside is not there at all.
    private static FluidParser Sandboxed()
    {
        var parser = new FluidParser(new() { AllowFunctions = false, AllowLiquidTag = false });
        foreach (var tag in new[] { "include", "render", "from", "macro", "cycle", "increment", "decrement", "raw", "tablerow", "liquid" })
        {
            parser.RegisteredTags.Remove(tag);
        }

        return parser;
    }
}
