using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>The words that tell the figures of one indicator. What is missing is said; nothing is said of a figure that is not there.</summary>
internal sealed class ClauseWords(BulletinFigures published, Phrases phrases)
{
    /// <summary>An amount: 规模以上工业总产值58.33亿元.</summary>
    public SaidClause Amount(FigureChoice choice) => new([])
    {
        Subject = choice.Subject,
        Time = choice.Time,
        OpensWithName = true,
        AfterName = choice.Amount switch
        {
            { Number: not null } figure => [phrases.Is, .. phrases.Amount(figure, UnitOf(figure))],
            { Status: ObservationStatus.InWords } figure => [phrases.Is, published.WordsOf(figure)],
            null when !choice.IsDue => [phrases.Does, phrases.NotDue],
            var figure => [phrases.Does, phrases.Missing(figure?.Status)],
        },
    };

    /// <summary>The growth of an amount on a year before; null where none is published and none need be.</summary>
    /// <param name="choice">The figures.</param>
    /// <param name="isAsked">Whether a growth that is missing is to be said so.</param>
    public SaidClause? Growth(FigureChoice choice, bool isAsked)
    {
        var clause = new SaidClause([]) { Subject = choice.Subject, Time = choice.Time };
        if (TurnOf(choice) is { } turn)
        {
            return clause with { Text = [phrases.Turn(turn)], AfterName = [phrases.Does, phrases.Turn(turn)] };
        }

        if (choice.Growth is { Number: not null } growth && choice.Amount is null or { Number: null or { Value: >= 0 } })
        {
            return clause with { Text = phrases.Growth(growth, isFirst: false), AfterName = [phrases.Does, .. phrases.Growth(growth, isFirst: true)] };
        }

        var missing = phrases.NoGrowth(choice.Growth?.Status);
        return isAsked || choice.Growth?.Status == ObservationStatus.Held ? clause with { Text = [missing], AfterName = [phrases.Does, missing] } : null;
    }

    /// <summary>An amount with its growth, where one is published; the growth alone where only that is, as it is usual of value added.</summary>
    public IEnumerable<SaidClause> Told(FigureChoice choice)
    {
        if (choice.IsGrowthAlone)
        {
            yield return Growth(choice, isAsked: true)! with { OpensWithName = true };
            yield break;
        }

        yield return Amount(choice);
        if (choice.Amount?.Number is not null && Growth(choice, isAsked: false) is { } growth)
        {
            yield return growth with { Before = phrases.Comma };
        }
    }

    /// <summary>The share of the total, and how it changed in percentage points.</summary>
    public IEnumerable<SaidClause> Share(FigureChoice choice)
    {
        if (published.Catalogue.Indicator(choice.Subject.Indicator.Parent ?? "") is not { } total)
        {
            yield break;
        }

        var totalName = phrases.Name(new(total, choice.Subject.Area), withArea: false, isRoot: true);
        if ((choice.Find(Measure.Share) ?? choice.Find(Measure.ComputedShare)) is not { Number: not null } share)
        {
            // Where there is not even an amount, or no report is due, that has been said or asked for no share.
            var status = choice.Find(Measure.Share)?.Status;
            if (status == ObservationStatus.Held || choice.Amount?.Number is not null)
            {
                yield return Of(choice, [phrases.NoShare(status, totalName)]) with { AfterName = [phrases.Does, phrases.NoShare(status, totalName)] };
            }

            yield break;
        }

        var clause = new SaidClause(phrases.Share(share, totalName)) { Subject = choice.Subject, Time = choice.TimeOf(share.Measure) };
        yield return clause with { AfterName = [phrases.Takes, .. clause.Text] };
        if (choice.Find(Measure.ShareChange) is { Number: not null } change)
        {
            yield return new(phrases.ShareChange(change)) { Subject = choice.Subject, Time = choice.TimeOf(share.Measure), Before = phrases.Comma };
        }
    }

    /// <summary>Against the period before, as the amount asks for: points of growth, growth of a month, or what a level gained.</summary>
    public SaidClause? AgainstPrevious(FigureChoice choice) => choice.AmountMeasure switch
    {
        Measure.Current when choice.Subject.Indicator.Kind == IndicatorKind.Flow => choice.Find(Measure.PreviousPeriodGrowth) is { Number: not null } growth
            ? Of(choice, phrases.PreviousGrowth(growth))
            : null,
        Measure.Cumulative => GrowthGap(choice),
        _ => Change(choice),
    };

    /// <summary>The place of an area among those beside it.</summary>
    public SaidClause? Rank(FigureChoice choice, IReadOnlyList<FigureChoice> beside)
    {
        var ranked = beside.Where(one => SizeOf(one.Amount) is not null).ToList();
        if (SizeOf(choice.Amount) is not { } own || ranked.Count < 2)
        {
            return null;
        }

        var place = 1 + ranked.Count(one => SizeOf(one.Amount) > own);
        var others = ranked.Where(one => one.Subject.Area.Code != choice.Subject.Area.Code).Select(one => one.Amount!);
        return Of(choice, phrases.Rank(new(choice.Amount!, CitedAs.Rank, [.. others]), place, ranked.Count));
    }

    /// <summary>How large a figure is, exactly and whatever its unit; null for one that is missing or in doubt.</summary>
    public Fraction? SizeOf(CitedFigure? figure) => figure is { Number: { } number, Status.IsSound: true }
        ? number.Value * (UnitOf(figure)?.Factor ?? Fraction.One)
        : null;

    /// <summary>The unit of a figure; null where the catalogue does not know it.</summary>
    public Unit? UnitOf(CitedFigure figure) => published.Catalogue.Unit(figure.Unit);

    private SaidClause? GrowthGap(FigureChoice choice)
    {
        if (choice.Growth is not { Number: { } now } growth || choice.Previous is not { Growth: { Number: { } then } before } previous
            || now.Precision != Precision.Rounded || then.Precision != Precision.Rounded)
        {
            return null;
        }

        var gap = now.Value - then.Value;
        var number = phrases.Numbers.Unsigned(gap, new(growth, CitedAs.Difference, [before]));
        return Of(choice, phrases.GrowthGap(number, Math.Sign(gap), now.Value < 0 && then.Value < 0, previous.Time));
    }

    private SaidClause? Change(FigureChoice choice)
    {
        if (choice.Amount is not { Number: { } now } amount || choice.Previous is not { Amount: { Number: { } then } before } previous || before.Unit != amount.Unit
            || now.Precision != Precision.Rounded || then.Precision != Precision.Rounded)
        {
            return null;
        }

        var gap = now.Value - then.Value;
        var number = phrases.Numbers.Unsigned(gap, new(amount, CitedAs.Difference, [before]));
        return Of(choice, phrases.Change(number, UnitOf(amount), Math.Sign(gap), previous.Time, previous.Time.Of.Year != choice.Time.Of.Year));
    }

    // A result that changes its sign does not grow: 扭亏为盈.
    private string? TurnOf(FigureChoice choice)
    {
        if (choice.Growth is { Status: ObservationStatus.InWords } words && published.WordsOf(words) is { Length: > 0 } said)
        {
            return said;
        }

        return choice.Subject.Indicator.CanBeNegative && choice.Amount?.Number is { } now && choice.YearBefore?.Amount?.Number is { } then
            ? (Math.Sign(then.Value), Math.Sign(now.Value)) switch { (-1, 1) => "扭亏为盈", (1, -1) => "由盈转亏", _ => null }
            : null;
    }

    private SaidClause Of(FigureChoice choice, IReadOnlyList<Run> text) => new(text) { Subject = choice.Subject, Time = choice.Time, AfterName = [phrases.Compares, .. text] };
}
