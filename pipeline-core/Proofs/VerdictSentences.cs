using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Proofs;

/// <summary>Says a verdict in a sentence, with the published figure, its period and its release.</summary>
/// <param name="catalogue">The reference data.</param>
internal sealed class VerdictSentences(IndicatorCatalogue catalogue)
{
    private const int DecimalsReckoned = 2;

    /// <summary>It agrees.</summary>
    public LocalText Agrees(Claim claim, Truth truth) => truth.Direct is { } direct
        ? Both("与已发布的", "Agrees with the published ", Text(direct), direct.IsDoubtful ? new("相符,但该数存疑。", ", which is in doubt.") : new("相符。", "."))
        : Both("与按已发布数推算的", "Agrees with what follows from published figures, ", Reckoned(claim, truth), truth.IsDoubtful ? new("相符,但其中有存疑的数。", ", of which some are in doubt.") : new("相符。", "."));

    /// <summary>It does not agree with what is published.</summary>
    public LocalText Differs(Claim claim, Truth truth, Slip slip)
    {
        var published = truth.Direct is { } direct
            ? Both($"{Name(direct.Key).Zh}{PeriodOf(direct).Zh}已发布", $"Published for {Name(direct.Key).En}, {PeriodOf(direct).En}: ", Text(direct), Release(direct))
            : Both("按已发布数推算为", "By what is published it is ", Reckoned(claim, truth), From(truth));
        return Both("", "", published, Of(slip));
    }

    /// <summary>It agreed with what was published earlier.</summary>
    public LocalText WasRight(PublishedFigure earlier, PublishedFigure? now)
    {
        var (from, to) = (earlier.Released is { } released ? ProofSentences.Date(released) + " " : "", earlier.Replaced is { } replaced ? ProofSentences.Date(replaced) + " " : "");
        return now is null
            ? new($"{from}曾发布{Text(earlier).Zh}(第{earlier.Release}次发布),{to}已撤回。", $"Published {from}as {Text(earlier).En} (release {earlier.Release}), and taken back {to}since.")
            : new(
                $"{from}曾发布{Text(earlier).Zh}(第{earlier.Release}次发布),{to}修订为{Text(now).Zh}(第{now.Release}次发布)。",
                $"Published {from}as {Text(earlier).En} (release {earlier.Release}), revised {to}to {Text(now).En} (release {now.Release}).");
    }

    /// <summary>It is another figure.</summary>
    public LocalText Another(DraftNumber number, Slip slip, PublishedFigure other, PublishedFigure? published, Claim claim)
    {
        var otherName = slip switch
        {
            Slip.Period => PeriodOf(other),
            Slip.Area => catalogue.Area(other.Key.Area)?.Name ?? other.Key.Area,
            Slip.Indicator => Name(other.Key),
            _ => MeasureFacts.Of(other.Measure).Name,
        };
        var should = published is null
            ? new LocalText($"{PeriodOf(claim).Zh}的数尚未发布", $"that of {PeriodOf(claim).En} is not published")
            : new LocalText(
                $"{(slip == Slip.Period ? PeriodOf(published).Zh : Name(published.Key).Zh + PeriodOf(published).Zh)}为{Text(published).Zh}{Release(published).Zh}",
                $"{(slip == Slip.Period ? PeriodOf(published).En : $"{Name(published.Key).En}, {PeriodOf(published).En}")} has {Text(published).En}{Release(published).En}");
        return new($"{number.Text}是{otherName.Zh}的数,{should.Zh.TrimEnd('。')}。", $"{number.Text} is the figure of {otherName.En}; {should.En.TrimEnd('.')}.");
    }

    /// <summary>Its unit is wrong.</summary>
    public LocalText OtherUnit(DraftNumber number, PublishedFigure published) => new(
        $"已发布{Text(published).Zh}{Release(published).Zh}单位可能写错(“{number.Text}”)。", $"Published is {Text(published).En}{Release(published).En} The unit is probably wrong ('{number.Text}').");

    /// <summary>Nothing is published of it.</summary>
    public LocalText NotPublished(Claim claim, ObservationStatus? missing)
    {
        var name = claim.Key is { } key ? Both("", "", Name(key), new(PeriodOf(claim).Zh, $", {PeriodOf(claim).En}")) : new LocalText(claim.Figure.Indicator, claim.Figure.Indicator);
        return missing == ObservationStatus.Held
            ? new($"{name.Zh}的数已报送,暂扣未发布。", $"{name.En}: reported, and held back so far.")
            : new($"{name.Zh}的数尚未发布,无法核对。", $"{name.En}: nothing is published to check it against.");
    }

    /// <summary>A figure as published, with its unit.</summary>
    public LocalText Text(PublishedFigure figure) => figure.Figure.Number is { } number ? catalogue.UnitAfterNumber(figure.Figure.Unit).With(unit => FigureText.Of(number, unit)) : "—";

    /// <summary>An indicator's names, with its area's where that is not the whole.</summary>
    public LocalText Name(ObservationKey key)
    {
        var name = catalogue.Indicator(key.Indicator)?.Name ?? key.Indicator;
        return key.Area == catalogue.RootArea.Code || catalogue.Area(key.Area) is not { } area ? name : new($"{area.Name.Zh}{name.Zh}", $"{name.En} of {area.Name.En}");
    }

    private static LocalText PeriodOf(PublishedFigure figure) => PeriodWords.Of(figure.Key.Period, figure.Measure);

    private static LocalText PeriodOf(Claim claim) => PeriodWords.Of(claim.Key!.Value.Period, claim.Measure);

    private static LocalText Release(PublishedFigure figure) => figure.Figure.IsDerived
        ? new($"(推算数,第{figure.Release}次发布)。", $" (derived; release {figure.Release}).")
        : new($"(第{figure.Release}次发布)。", $" (release {figure.Release}).");

    private LocalText Reckoned(Claim claim, Truth truth)
    {
        var unit = claim.Unit.Unit is { } own ? catalogue.UnitAfterNumber(own.Code) : "";
        var decimals = Math.Max(claim.Words.Number.Decimals, DecimalsReckoned);
        return truth.Middle is { } middle ? unit.With(text => $"{middle.ToDecimal(decimals)}{text}") : "—";
    }

    private LocalText From(Truth truth) => new(
        $"(由{string.Join("、", truth.Evidence.Select(one => $"{Name(one.Key).Zh}{PeriodOf(one).Zh}{Text(one).Zh}"))}得出)。",
        $" (from {string.Join("; ", truth.Evidence.Select(one => $"{Name(one.Key).En}, {PeriodOf(one).En}: {Text(one).En}"))}).");

    private static LocalText Of(Slip slip) => slip switch
    {
        Slip.DigitsSwapped => new("相邻两位可能写颠倒。", " Two neighbouring digits may be the wrong way round."),
        Slip.OneDigit => new("有一位数字不同。", " One digit is another."),
        Slip.DecimalPoint => new("小数点位置可能有误。", " The decimal point may be in the wrong place."),
        Slip.Sign => new("方向相反。", " It goes the other way."),
        _ => new("", ""),
    };

    private static LocalText Both(string zh, string en, params ReadOnlySpan<LocalText> parts)
    {
        foreach (var part in parts)
        {
            (zh, en) = (zh + part.Zh, en + part.En);
        }

        return new(zh, en);
    }
}
