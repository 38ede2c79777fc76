using System.Collections.Frozen;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Reads the rules that name indicators, each in a part of its own, and faults those that do not go together.</summary>
internal sealed class RelationReader(CatalogueSection<Indicator> indicators)
{
    public SumRule? ReadSum(CatalogueEntry entry)
    {
        var total = entry.Reference("total", indicators);
        var terms = new List<SumTerm>();
        foreach (var (line, text) in entry.TextsWithLines("terms"))
        {
            var term = new SumTerm(text.TrimStart('-', '+'), text[0] == '-');
            terms.Add(term);
            if (entry.Item(line, term.Indicator, indicators) is not { } indicator || total is null)
            {
                continue;
            }

            if (term.Indicator == total.Code || terms.Count(other => other.Indicator == term.Indicator) > 1)
            {
                entry.Fault(line, new($"{term.Indicator} 在这个加总里出现了两次,只能出现一次。", $"{term.Indicator} is in this sum twice."));
            }
            else if (indicator.Unit.Dimension != total.Unit.Dimension)
            {
                entry.Fault(line, new(
                    $"{term.Indicator} 的计量是 {indicator.Unit.Dimension},不能加总为 {total.Code}({total.Unit.Dimension}):单位须属同一 dimension。",
                    $"{term.Indicator} is {indicator.Unit.Dimension}, and cannot be a term of {total.Code}, which is {total.Unit.Dimension}."));
            }
            else if (indicator.Kind != total.Kind || indicator.Kind == IndicatorKind.Rate)
            {
                entry.Fault(line, indicator.Kind == IndicatorKind.Rate
                    ? new LocalText($"{term.Indicator} 是比率(rate),比率不能相加。", $"{term.Indicator} is a rate, and rates do not add up.")
                    : new LocalText(
                        $"{term.Indicator} 的 kind 是 {Word(indicator.Kind)},不能加总为 {total.Code}({Word(total.Kind)}):kind 须相同。",
                        $"{term.Indicator} is a {Word(indicator.Kind)}, and cannot be a term of {total.Code}, which is a {Word(total.Kind)}."));
            }
        }

        if (terms.Count < 2)
        {
            entry.Fault("terms", new("“terms”应为至少两个指标的列表,如 [REVENUE, -COST]。", "'terms' must be a list of at least two indicators, such as [REVENUE, -COST]."));
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

    public RatioRule? ReadRatio(CatalogueEntry entry)
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
            entry.Fault("result", new("“result”“numerator”“denominator”须是三个不同的指标。", "'result', 'numerator' and 'denominator' must be three different indicators."));
        }

        var isShare = result.Unit.Code == Unit.Percent;
        if (isShare && numerator.Unit.Dimension != denominator.Unit.Dimension)
        {
            entry.Fault(
                "denominator",
                new(
                    $"{result.Code} 以百分数计,但 {numerator.Code} 的计量是 {numerator.Unit.Dimension},{denominator.Code} 是 {denominator.Unit.Dimension}:两者须属同一 dimension。",
                    $"{result.Code} is in percent, but {numerator.Code} is {numerator.Unit.Dimension} and {denominator.Code} is {denominator.Unit.Dimension}."));
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

    public YearEndRule? ReadYearEnd(CatalogueEntry entry)
    {
        var (within, annual) = (entry.Reference("within", indicators), entry.Reference("annual", indicators));
        foreach (var (key, indicator, isAnnual) in new[] { ("within", within, false), ("annual", annual, true) })
        {
            if (indicator is not null && indicator.Kind != IndicatorKind.Flow)
            {
                entry.Fault(key, new($"{indicator.Code} 的 kind 是 {Word(indicator.Kind)},没有累计数:须是 flow。", $"{indicator.Code} is a {Word(indicator.Kind)}, and has no cumulative figures."));
            }
            else if (indicator is not null && indicator.Calendar.Frequency == Frequency.Year != isAnnual)
            {
                entry.Fault(key, isAnnual
                    ? new LocalText($"{indicator.Code} 不是年报指标:annual 须是 calendar 为 year 的指标。", $"{indicator.Code} is not reported by the year.")
                    : new LocalText($"{indicator.Code} 是年报指标:within 须是年内(月、季)报送的指标。", $"{indicator.Code} is reported by the year, not within it."));
            }
        }

        if (within is null || annual is null)
        {
            return null;
        }

        if (within.Unit.Dimension != annual.Unit.Dimension)
        {
            entry.Fault("annual", new(
                $"{annual.Code} 的计量是 {annual.Unit.Dimension},但 {within.Code} 是 {within.Unit.Dimension}:两者须属同一 dimension。",
                $"{annual.Code} is {annual.Unit.Dimension}, but {within.Code} is {within.Unit.Dimension}."));
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

    private static string Word(IndicatorKind kind) => kind.ToString().ToLowerInvariant();
}
