using System.Collections.Frozen;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Reads the rules of a catalogue file, each with the parameters of its kind, and faults what cannot be meant.</summary>
internal sealed class RuleReader(
    CatalogueSection<Area> areas, CatalogueSection<Unit> units, CatalogueSection<LocalText> groups, CatalogueSection<Indicator> indicators)
{
    public Rule? Read(CatalogueEntry entry, string code)
    {
        if (entry.Choice("kind", RuleKindFacts.ByCode) is not { } kind)
        {
            // Which keys it may have depends on its kind.
            entry.AskForAll();
            return null;
        }

        var rule = ReadParameters(entry, kind);
        var (zh, en) = (entry.OptionalText("zh"), entry.OptionalText("en"));
        if (zh is null != en is null)
        {
            entry.Fault(zh is null ? "en" : "zh", "'zh' and 'en' say the same in two languages: either both are there or neither.");
        }

        return rule is null ? null : rule with
        {
            Code = code,
            Kind = kind,
            Why = zh is null || en is null ? null : new(zh, en),
            Severity = entry.Choice("severity", Severities),
        };
    }

    private static FrozenDictionary<string, Severity> Severities { get; } =
        Enum.GetValues<Severity>().ToFrozenDictionary(severity => severity.ToString().ToLowerInvariant());

    private static FrozenDictionary<string, Measure> Measures { get; } =
        MeasureFacts.All.Where(measure => measure.IsReportable).ToFrozenDictionary(measure => measure.Code, measure => measure.Measure);

    private static FrozenDictionary<string, IndicatorKind> IndicatorKinds { get; } =
        Enum.GetValues<IndicatorKind>().ToFrozenDictionary(kind => kind.ToString().ToLowerInvariant());

    private Rule? ReadParameters(CatalogueEntry entry, RuleKind kind) => kind switch
    {
        RuleKind.Sum => ReadSum(entry),
        RuleKind.Ratio => ReadRatio(entry),
        RuleKind.Range => ReadRange(entry),
        RuleKind.Areas => ReadAreas(entry),
        RuleKind.Revision => ReadRevision(entry),
        RuleKind.YearEnd => ReadYearEnd(entry),
        RuleKind.Required => new RequiredRule
        {
            Code = "",
            Kind = kind,
            Indicators = Selected(entry, kind),
            Area = (entry.Has("area") ? entry.Reference("area", areas) : areas.Items.FirstOrDefault(area => area.Parent is null))?.Code ?? "",
        },
        RuleKind.Outlier => new OutlierRule
        {
            Code = "",
            Kind = kind,
            Indicators = Selected(entry, kind),
            Months = entry.Number("months", 12, 120),
            Points = entry.Number("points", 5, 120),
            Score = entry.PositiveFraction("score"),
            AtLeast = entry.PositiveFraction("atLeast"),
        },
        _ => new Rule { Code = "", Kind = kind, Indicators = Selected(entry, kind) },
    };

    private SumRule? ReadSum(CatalogueEntry entry)
    {
        var total = entry.Reference("total", indicators);
        var terms = new List<SumTerm>();
        foreach (var (line, text) in entry.TextsWithLines("terms"))
        {
            var term = new SumTerm(text.TrimStart('-', '+'), text[0] == '-');
            terms.Add(term);
            if (Known(entry, line, term.Indicator) is not { } indicator || total is null)
            {
                continue;
            }

            if (term.Indicator == total.Code || terms.Count(other => other.Indicator == term.Indicator) > 1)
            {
                entry.Fault(line, $"{term.Indicator} is in this sum twice.");
            }
            else if (indicator.Unit.Dimension != total.Unit.Dimension)
            {
                entry.Fault(line, $"{term.Indicator} is {indicator.Unit.Dimension}, and cannot be a term of {total.Code}, which is {total.Unit.Dimension}.");
            }
            else if (indicator.Kind != total.Kind || indicator.Kind == IndicatorKind.Rate)
            {
                entry.Fault(line, indicator.Kind == IndicatorKind.Rate
                    ? $"{term.Indicator} is a rate, and rates do not add up."
                    : $"{term.Indicator} is a {Word(indicator.Kind)}, and cannot be a term of {total.Code}, which is a {Word(total.Kind)}.");
            }
        }

        if (terms.Count < 2)
        {
            entry.Fault("terms", "'terms' must be a list of at least two indicators, such as [REVENUE, -COST].");
        }

        return total is null ? null : new()
        {
            Code = "",
            Kind = RuleKind.Sum,
            Total = total.Code,
            Terms = terms,
            Indicators = terms.Select(term => term.Indicator).Append(total.Code).ToFrozenSet(),
        };
    }

    private RatioRule? ReadRatio(CatalogueEntry entry)
    {
        var (result, numerator, denominator) =
            (entry.Reference("result", indicators), entry.Reference("numerator", indicators), entry.Reference("denominator", indicators));
        var factor = entry.PositiveFraction("factor");
        if (result is null || numerator is null || denominator is null)
        {
            return null;
        }

        if (result.Code == numerator.Code || result.Code == denominator.Code || numerator.Code == denominator.Code)
        {
            entry.Fault("result", "'result', 'numerator' and 'denominator' must be three different indicators.");
        }

        var isShare = result.Unit.Code == Unit.Percent;
        if (isShare && numerator.Unit.Dimension != denominator.Unit.Dimension)
        {
            entry.Fault(
                "denominator",
                $"{result.Code} is in percent, but {numerator.Code} is {numerator.Unit.Dimension} and {denominator.Code} is {denominator.Unit.Dimension}.");
        }

        return new()
        {
            Code = "",
            Kind = RuleKind.Ratio,
            Result = result.Code,
            Numerator = numerator.Code,
            Denominator = denominator.Code,
            Factor = factor,
            Indicators = FrozenSet.Create(result.Code, numerator.Code, denominator.Code),
        };
    }

    private RangeRule ReadRange(CatalogueEntry entry)
    {
        var measures = entry.Choices("measures", Measures);
        var (least, most) = (entry.OptionalFraction("least"), entry.OptionalFraction("most"));
        if (least is null && most is null)
        {
            entry.Fault("least", "One of 'least' and 'most' must be there.");
        }
        else if (least > most)
        {
            entry.Fault("least", "'least' is greater than 'most'.");
        }

        var unit = entry.Reference("unit", units);
        var selected = Selected(entry, RuleKind.Range);
        foreach (var measure in measures)
        {
            if (unit is not null && MeasureFacts.Of(measure).Unit is { } own && own != unit.Code)
            {
                entry.Fault("unit", $"The unit of {MeasureFacts.Of(measure).Code} is '{own}', not '{unit.Code}'.");
            }
        }

        var isOfAmounts = measures.Any(measure => MeasureFacts.Of(measure).Unit is null);
        foreach (var code in isOfAmounts && unit is not null ? selected.Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            if (indicators.Find(code) is { } indicator && indicator.Unit.Dimension != unit!.Dimension)
            {
                entry.Fault("unit", $"'unit' is '{unit.Code}', but {code} is {indicator.Unit.Dimension}.");
            }
        }

        return new()
        {
            Code = "",
            Kind = RuleKind.Range,
            Indicators = selected,
            Measures = measures,
            Least = least,
            Most = most,
            Unit = isOfAmounts ? unit : null,
        };
    }

    private AreasRule? ReadAreas(CatalogueEntry entry)
    {
        var area = entry.Reference("area", areas);
        var parts = entry.Choice<Parts>("parts", Parts.Overlapping);
        var selected = Selected(entry, RuleKind.Areas);
        if (area is not null && !areas.Items.Any(part => part.Parent == area.Code))
        {
            entry.Fault("area", $"No area has {area.Code} as its parent.");
        }

        return area is null ? null : new() { Code = "", Kind = RuleKind.Areas, Indicators = selected, Area = area.Code, Parts = parts };
    }

    private RevisionRule ReadRevision(CatalogueEntry entry)
    {
        var rule = new RevisionRule
        {
            Code = "",
            Kind = RuleKind.Revision,
            Indicators = Selected(entry, RuleKind.Revision),
            Percent = entry.OptionalFraction("percent"),
            Points = entry.OptionalFraction("points"),
            ClosedAfter = entry.Has("closedAfter") ? entry.Number("closedAfter", 0, 120) : null,
        };
        if (rule is { Percent: null, Points: null, ClosedAfter: null })
        {
            entry.Fault("percent", "One of 'percent', 'points' and 'closedAfter' must be there.");
        }

        foreach (var (key, limit) in new[] { ("percent", rule.Percent), ("points", rule.Points) })
        {
            if (limit is { Sign: < 0 })
            {
                entry.Fault(key, $"'{key}' must not be negative.");
            }
        }

        return rule;
    }

    private YearEndRule? ReadYearEnd(CatalogueEntry entry)
    {
        var (within, annual) = (entry.Reference("within", indicators), entry.Reference("annual", indicators));
        foreach (var (key, indicator, isAnnual) in new[] { ("within", within, false), ("annual", annual, true) })
        {
            if (indicator is not null && indicator.Kind != IndicatorKind.Flow)
            {
                entry.Fault(key, $"{indicator.Code} is a {Word(indicator.Kind)}, and has no cumulative figures.");
            }
            else if (indicator is not null && indicator.Calendar.Frequency == Frequency.Year != isAnnual)
            {
                entry.Fault(key, isAnnual ? $"{indicator.Code} is not reported by the year." : $"{indicator.Code} is reported by the year, not within it.");
            }
        }

        if (within is null || annual is null)
        {
            return null;
        }

        if (within.Unit.Dimension != annual.Unit.Dimension)
        {
            entry.Fault("annual", $"{annual.Code} is {annual.Unit.Dimension}, but {within.Code} is {within.Unit.Dimension}.");
        }

        return new()
        {
            Code = "",
            Kind = RuleKind.YearEnd,
            Within = within.Code,
            Annual = annual.Code,
            Indicators = FrozenSet.Create(within.Code, annual.Code),
        };
    }

    // indicators: all or a list of codes; or all of a kind, of a group; less those of "except".
    private FrozenSet<string> Selected(CatalogueEntry entry, RuleKind kind)
    {
        var facts = RuleKindFacts.Of(kind);
        var ofKind = entry.Choice("ofKind", IndicatorKinds);
        var group = entry.Has("group") ? entry.Reference("group", groups) : null;
        var except = entry.TextsWithLines("except").Select(item => Known(entry, item.Line, item.Text)?.Code).ToHashSet();
        var isList = entry.HasList("indicators");
        if (!isList && entry.OptionalText("indicators") is { } text && text != "all")
        {
            entry.Fault("indicators", $"'indicators' is '{text}'; it must be all, or a list of codes such as [GDP].");
        }

        if (!entry.Has("indicators") && !entry.Has("ofKind") && !entry.Has("group"))
        {
            entry.Fault("indicators", "One of 'indicators', 'ofKind' and 'group' must say for which indicators the rule holds.");
        }

        if (!isList)
        {
            return indicators.Items
                .Where(indicator => facts.HoldsFor(indicator) && (ofKind is null || indicator.Kind == ofKind)
                    && (group is null || indicator.Group == group) && !except.Contains(indicator.Code))
                .Select(indicator => indicator.Code)
                .ToFrozenSet();
        }

        var named = new HashSet<string>();
        foreach (var (line, code) in entry.TextsWithLines("indicators"))
        {
            if (Known(entry, line, code) is not { } indicator)
            {
                continue;
            }

            if (!facts.HoldsFor(indicator))
            {
                entry.Fault(line, $"The rule cannot hold for {code}, which {facts.Otherwise}.");
            }

            named.Add(code);
        }

        return named.ToFrozenSet();
    }

    private Indicator? Known(CatalogueEntry entry, int line, string code)
    {
        if (indicators.Codes.Any() && !indicators.Declares(code))
        {
            entry.Fault(line, $"'{code}' is not among the indicators.{NearestWord.Hint(code, indicators.Codes)}");
        }

        return indicators.Find(code);
    }

    private static string Word(IndicatorKind kind) => kind.ToString().ToLowerInvariant();
}
