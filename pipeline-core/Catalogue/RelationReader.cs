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

    public YearEndRule? ReadYearEnd(CatalogueEntry entry)
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

    private static string Word(IndicatorKind kind) => kind.ToString().ToLowerInvariant();
}
