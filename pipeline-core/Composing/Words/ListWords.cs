using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>The words that tell several figures at once: parts, lists with 分别, areas, and what is missing or in doubt.</summary>
internal sealed class ListWords(BulletinFigures published, Phrases phrases, ClauseWords clauses)
{
    /// <summary>The parts of a total, the largest first (其中); those that are missing at the end.</summary>
    public IReadOnlyList<SaidClause> Parts(Indicator total, WordOptions options) =>
        Listed([.. published.Catalogue.PartsOf(total.Code).Select(part => new FigureChoice(published, part, options))], isPart: true);

    /// <summary>An indicator in each of the areas that lie within, the largest first.</summary>
    public IReadOnlyList<SaidClause> Areas(Indicator indicator, WordOptions options)
    {
        var choices = InAreas(indicator, options);
        return choices.Count > 1 && choices.All(choice => choice.IsAbsent) ? [NoneInAreas(choices)] : Listed(choices, isPart: false);
    }

    /// <summary>That no area has a figure, as it stands in the place of a table or a chart.</summary>
    public Saying NothingToShow(IReadOnlyList<FigureChoice> areas) => new([NoneInAreas(areas), new([phrases.Stop.TrimEnd()])]);

    /// <summary>An indicator in each of the areas that lie within the bulletin's, in the order of the catalogue.</summary>
    public IReadOnlyList<FigureChoice> InAreas(Indicator indicator, WordOptions options) =>
        [.. published.Catalogue.PartsOfArea(published.Area.Code).Select(area => new FigureChoice(published, indicator, options with { Area = area }))];

    /// <summary>
    /// Amounts of one unit and time after one another: A、B分别为1、2亿元; their growths too, where all have one of one sign. One by one where
    /// they differ, or where one is missing.
    /// </summary>
    public IReadOnlyList<SaidClause> Respectively(IReadOnlyList<Indicator> indicators, WordOptions options)
    {
        var choices = indicators.DistinctBy(indicator => indicator.Code).Select(indicator => new FigureChoice(published, indicator, options)).ToList();
        var amounts = choices.Select(choice => choice.Amount).ToList();
        if (choices.Count < 2
            || amounts.Any(amount => !IsPlain(amount))
            || amounts.DistinctBy(amount => amount!.Unit).Count() > 1
            || choices.DistinctBy(choice => (choice.Time, choice.Subject.Area.Code)).Count() > 1)
        {
            return Listed(choices, isPart: false);
        }

        var names = choices.Select(choice => phrases.Name(choice.Subject, withArea: false, isRoot: true)).ToList();
        var said = new List<SaidClause> { Of(phrases.Respectively(names, [.. amounts.Select(amount => amount!)], clauses.UnitOf(amounts[0]!))) };
        var growths = choices.Select(choice => choice.Growth).ToList();
        if (growths.All(growth => IsPlain(growth) && growth!.Number!.Value.Value != 0) && growths.DistinctBy(growth => Math.Sign(growth!.Number!.Value.Value)).Count() == 1)
        {
            said.Add(Of(phrases.GrowRespectively(names, [.. growths.Select(growth => growth!)], named: false)) with { Before = phrases.Comma });
        }
        else
        {
            said.AddRange(choices.Select(choice => clauses.Growth(choice, isAsked: false)).OfType<SaidClause>()
                .Select(growth => growth with { OpensWithName = true, Before = phrases.Semicolon }));
        }

        return said;

        SaidClause Of(IReadOnlyList<Run> text) => new(text) { Time = choices[0].Time, Area = choices[0].Subject.Area };
    }

    /// <summary>What has no figure in the bulletin's period, and what is being checked.</summary>
    public IReadOnlyList<SaidClause> Missing(IReadOnlyList<Indicator> indicators)
    {
        var amounts = Amounts(indicators);
        var absent = amounts.FindAll(one => one.Choice.Amount is null or { Status: ObservationStatus.NotAvailable, Number: null });
        return Sentences(
        [
            (NamesOf(absent.Where(one => one.Choice.IsDue && !one.Choice.IsGrowthAlone)), phrases.NotYet),
            (NamesOf(amounts.Where(one => one.Choice.Amount?.Status == ObservationStatus.Held)), phrases.BeingChecked),
            (NamesOf(absent.Where(one => !one.Choice.IsDue)), phrases.NotDueOf),
        ]);
    }

    /// <summary>What is in doubt.</summary>
    public IReadOnlyList<SaidClause> Doubtful(IReadOnlyList<Indicator> indicators) => Sentences(
        [(NamesOf(Amounts(indicators).Where(one => one.Choice.Amount?.Status == ObservationStatus.Questionable)), phrases.Doubtful)]);

    // Said once, not area by area.
    private SaidClause NoneInAreas(IReadOnlyList<FigureChoice> areas) =>
        new([phrases.NoneInAreas(phrases.Name(areas[0].Subject, withArea: false, isRoot: true), areas[0].IsDue)]) { Time = areas[0].Time };

    // A number that has nothing said beside it, and no footnote.
    private bool IsPlain(CitedFigure? figure) => figure is { Number.Precision: Precision.Rounded, Status: ObservationStatus.Normal } && published.Before(figure) is null;

    private List<(string Name, FigureChoice Choice)> Amounts(IReadOnlyList<Indicator> indicators) =>
        [.. indicators.Select(indicator => new FigureChoice(published, indicator, WordOptions.None)).Select(one => (phrases.Name(one.Subject, withArea: false, isRoot: true), one))];

    private static List<string> NamesOf(IEnumerable<(string Name, FigureChoice Choice)> amounts) => [.. amounts.Select(one => one.Name)];

    private IReadOnlyList<SaidClause> Sentences(IEnumerable<(List<string> Names, Func<IReadOnlyList<string>, string> Say)> said) =>
    [
        .. said.Where(one => one.Names.Count > 0).Select((one, i) => new SaidClause([one.Say(one.Names)]) { Before = i == 0 ? "" : phrases.Semicolon }),
    ];

    private IReadOnlyList<SaidClause> Listed(IReadOnlyList<FigureChoice> choices, bool isPart) =>
    [
        .. choices.OrderByDescending(choice => clauses.SizeOf(choice.Amount) ?? (Fraction)decimal.MinValue)
            .SelectMany((choice, i) => clauses.Told(choice).Select((clause, j) => clause with
            {
                IsPart = isPart,
                Before = i == 0 && j == 0 ? isPart ? phrases.Among : "" : j == 0 ? phrases.Semicolon : clause.Before,
            })),
    ];
}
