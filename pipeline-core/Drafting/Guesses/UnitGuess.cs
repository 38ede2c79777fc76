using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Naming;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Drafting.Guesses;

/// <summary>The unit that an indicator is answered in, and the decimals usual for it.</summary>
internal static class UnitGuess
{
    /// <summary>The unit most of its amounts are in, or where none says one the unit that its name suggests, with what to ask.</summary>
    public static (Unit Unit, LocalText? Question) Of(Candidate candidate, StandardUnits units)
    {
        if (candidate.Unit is { } written)
        {
            var others = candidate.Sightings.Where(one => one is { IsAmount: true, Unit: not null } && one.Unit.Dimension != written.Dimension).Select(one => one.Unit!.Name.Zh).Distinct().ToList();
            return (written, units.IsOwn(written) ? new($"“{written.Name.Zh}”不是常用单位,换算关系请在 units 中核对", $"'{written.Name.Zh}' is none of the usual units: see its factor under units")
                : candidate.Amounts.All(amount => amount.IsUnitOfSeveral) ? new($"表上写了几个单位(“{candidate.Amounts.First().Figure.Unit}”),没有写明各行用哪个,暂定“{written.Name.Zh}”", $"The sheet names several units and not which is this row's; '{written.Name.Zh}' was assumed")
                : others.Count == 0 ? null : new($"有的表写“{string.Join("、", others)}”,与“{written.Name.Zh}”不能换算,以哪个为准", $"Some tables say {string.Join(", ", others)}, which do not convert: which is right"));
        }

        var guess = NameWords.IsRate(candidate.Name) ? units.Percent
            : NameWords.IsIndex(candidate.Name) ? units.Of("无量纲")
            : NameWords.IsMoney(candidate.Name) ? units.Money
            : units.Items;
        return (guess, new($"文件中没有写单位,暂定“{guess.Name.Zh}”", $"No file says its unit; '{guess.Name.Zh}' was assumed"));
    }

    /// <summary>The decimals that most of its amounts have in its unit, of several alike the most.</summary>
    public static int Decimals(Candidate candidate, Unit unit) => candidate.Amounts
        .Select(amount => amount.Unit is { } written && written.Dimension == unit.Dimension
            ? written.DecimalsIn(unit, amount.Figure.Number!.Value.LastDigit)
            : Math.Min(amount.Figure.Number!.Value.Decimals, Unit.MostDecimals))
        .CountBy(decimals => decimals).OrderByDescending(count => count.Value).ThenByDescending(count => count.Key).Select(count => count.Key).FirstOrDefault(unit.IsCount ? 0 : 2);

    /// <summary>From a quarter of the least that it came to in a month to four times the most, in two digits; null where that tells nothing.</summary>
    public static (Fraction Least, Fraction Most)? Usual(Candidate candidate, Unit unit, IndicatorKind kind)
    {
        if (unit.IsCount || kind == IndicatorKind.Rate)
        {
            return null;
        }

        // Of the zone as a whole: what areas within it come to is less.
        var whole = candidate.Amounts.Where(amount => amount is { Slot: not null, Unit: not null } && amount.Unit.Dimension == unit.Dimension && amount.Figure.Number!.Value.Value > 0)
            .GroupBy(amount => amount.Slot!.Value.Area).MaxBy(ofArea => ofArea.Max(amount => amount.Figure.Number!.Value.Value));
        if (whole is null || candidate.Amounts.Any(amount => amount.Figure.Number!.Value.Value < 0))
        {
            return null;
        }

        var sizes = whole.Select(amount => (double)amount.Figure.Number!.Value.Value * (amount.Unit!.Factor / unit.Factor).ToDouble() / MonthsOf(amount, kind)).ToList();
        var (least, most) = (Rounded(sizes.Min() / 4), Rounded(sizes.Max() * 4));
        return least > 0 && least < most ? (least, most) : null;
    }

    // As the checks reckon it: a cumulative figure by its average month, any other as it is.
    private static double MonthsOf(Sighting amount, IndicatorKind kind) => kind == IndicatorKind.Flow && amount.Slot!.Value.Basis == MeasureBasis.Cumulative ? amount.Slot.Value.Last.Number : 1;

    private static decimal Rounded(double size)
    {
        var digits = (int)Math.Floor(Math.Log10(size)) - 1;
        var step = Math.Pow(10, digits);
        return digits is > -10 and < 20 ? (decimal)(Math.Round(size / step) * step) / 1.000000000000000000000m : 0;
    }
}
