using System.Collections.Frozen;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Reads the rules of a catalogue file, each with the parameters of its kind, and faults what cannot be meant.</summary>
internal sealed class RuleReader(
    CatalogueSection<Area> areas, CatalogueSection<Unit> units, CatalogueSection<LocalText> groups, CatalogueSection<Indicator> indicators)
{
    private readonly IndicatorSelection _selection = new(groups, indicators);
    private readonly RelationReader _relations = new(indicators);

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
        if (zh is null && en is not null)
        {
            entry.Fault("zh", new("缺少“zh”:“en”只是同一说明的英文,请加上“zh: …”。", "'zh' is missing: 'en' only says the same in English."));
        }

        return rule is null ? null : rule with
        {
            Code = code,
            Kind = kind,
            Why = zh is null ? null : new(zh, en ?? zh),
            Severity = entry.Choice("severity", Severities),
        };
    }

    private static FrozenDictionary<string, Severity> Severities { get; } =
        Enum.GetValues<Severity>().ToFrozenDictionary(severity => severity.ToString().ToLowerInvariant());

    private static FrozenDictionary<string, Measure> Measures { get; } =
        MeasureFacts.All.Where(measure => measure.IsReportable).ToFrozenDictionary(measure => measure.Code, measure => measure.Measure);

    private Rule? ReadParameters(CatalogueEntry entry, RuleKind kind) => kind switch
    {
        RuleKind.Sum => _relations.ReadSum(entry),
        RuleKind.Ratio => _relations.ReadRatio(entry),
        RuleKind.Range => ReadRange(entry),
        RuleKind.Areas => ReadAreas(entry),
        RuleKind.Revision => ReadRevision(entry),
        RuleKind.YearEnd => _relations.ReadYearEnd(entry),
        RuleKind.Required => new RequiredRule
        {
            Code = "",
            Kind = kind,
            Indicators = _selection.Read(entry, kind),
            Area = (entry.Has("area") ? entry.Reference("area", areas) : areas.Items.FirstOrDefault(area => area.Parent is null))?.Code ?? "",
        },
        RuleKind.Outlier => new OutlierRule
        {
            Code = "",
            Kind = kind,
            Indicators = _selection.Read(entry, kind),
            Months = entry.Number("months", 12, 120),
            Points = entry.Number("points", 5, 120),
            Score = entry.PositiveFraction("score"),
            AtLeast = entry.PositiveFraction("atLeast"),
        },
        _ => new Rule { Code = "", Kind = kind, Indicators = _selection.Read(entry, kind) },
    };

    private RangeRule ReadRange(CatalogueEntry entry)
    {
        var measures = entry.Choices("measures", Measures);
        var (least, most) = (entry.OptionalFraction("least"), entry.OptionalFraction("most"));
        if (least is null && most is null)
        {
            entry.Fault("least", new("“least”(下限)和“most”(上限)至少写一个,如 least: 0。", "One of 'least' and 'most' must be there."));
        }
        else if (least > most)
        {
            entry.Fault("least", new("“least”(下限)大于“most”(上限),请对调或改正。", "'least' is greater than 'most'."));
        }

        var unit = entry.Reference("unit", units);
        var selected = _selection.Read(entry, RuleKind.Range);
        foreach (var measure in measures)
        {
            if (unit is not null && MeasureFacts.Of(measure).Unit is { } own && own != unit.Code)
            {
                entry.Fault("unit", new($"{MeasureFacts.Of(measure).Code} 的单位是“{own}”,不是“{unit.Code}”:请写 unit: {own}。", $"The unit of {MeasureFacts.Of(measure).Code} is '{own}', not '{unit.Code}'."));
            }
        }

        var isOfAmounts = measures.Any(measure => MeasureFacts.Of(measure).Unit is null);
        foreach (var code in isOfAmounts && unit is not null ? selected.Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            if (indicators.Find(code) is { } indicator && indicator.Unit.Dimension != unit!.Dimension)
            {
                entry.Fault("unit", new($"“unit”写成了“{unit.Code}”,但 {code} 的计量是 {indicator.Unit.Dimension}:请写该 dimension 的单位。", $"'unit' is '{unit.Code}', but {code} is {indicator.Unit.Dimension}."));
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
        var selected = _selection.Read(entry, RuleKind.Areas);
        if (area is not null && !areas.Items.Any(part => part.Parent == area.Code))
        {
            entry.Fault("area", new($"没有区域以 {area.Code} 为 parent:area 须是有下级的区域。", $"No area has {area.Code} as its parent."));
        }

        return area is null ? null : new() { Code = "", Kind = RuleKind.Areas, Indicators = selected, Area = area.Code, Parts = parts };
    }

    private RevisionRule ReadRevision(CatalogueEntry entry)
    {
        var rule = new RevisionRule
        {
            Code = "",
            Kind = RuleKind.Revision,
            Indicators = _selection.Read(entry, RuleKind.Revision),
            Percent = entry.OptionalFraction("percent"),
            Points = entry.OptionalFraction("points"),
            ClosedAfter = entry.Has("closedAfter") ? entry.Number("closedAfter", 0, 120) : null,
        };
        if (rule is { Percent: null, Points: null, ClosedAfter: null })
        {
            entry.Fault("percent", new("“percent”“points”“closedAfter”至少写一个,如 percent: 5。", "One of 'percent', 'points' and 'closedAfter' must be there."));
        }

        foreach (var (key, limit) in new[] { ("percent", rule.Percent), ("points", rule.Points) })
        {
            if (limit is { Sign: < 0 })
            {
                entry.Fault(key, new($"“{key}”不能为负。", $"'{key}' must not be negative."));
            }
        }

        return rule;
    }
}
