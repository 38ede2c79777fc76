using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>Writes the right words for a number that is wrong, in the writer's unit, decimals, width and way of rounding; the verb turns with the sign.</summary>
/// <param name="catalogue">The reference data.</param>
internal sealed partial class WordsWriter(IndicatorCatalogue catalogue)
{
    private const int MostDecimals = 10;

    private static readonly Dictionary<string, string> Opposites = new()
    {
        ["增长"] = "下降",
        ["增加"] = "减少",
        ["提高"] = "下降",
        ["提升"] = "下降",
        ["上升"] = "下降",
        ["上涨"] = "下降",
        ["回升"] = "回落",
        ["加快"] = "回落",
        ["扩大"] = "收窄",
        ["下降"] = "增长",
        ["减少"] = "增加",
        ["降低"] = "提高",
        ["回落"] = "加快",
        ["下滑"] = "增长",
        ["下跌"] = "上涨",
        ["收窄"] = "扩大",
        ["高"] = "低",
        ["低"] = "高",
        ["高于"] = "低于",
        ["低于"] = "高于",
        ["快"] = "慢",
        ["慢"] = "快",
        ["增"] = "降",
        ["降"] = "增",
        ["升"] = "降",
    };

    /// <summary>What to write instead of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="claim">What it claims.</param>
    /// <param name="truth">What it should be.</param>
    /// <param name="isOfOtherUnit">Whether its unit is wrong, so that number and unit are written as published.</param>
    /// <returns>Null where that cannot be written in the words that are there.</returns>
    public RightWords? Write(DraftNumber number, Claim claim, Truth truth, bool isOfOtherUnit)
    {
        if (ValueOf(claim, truth) is not { } value)
        {
            return null;
        }

        if (isOfOtherUnit)
        {
            if (truth.Direct is not { Figure: { Number: { } published, Unit: var unit } } || catalogue.Unit(unit) is not { } own)
            {
                return null;
            }

            var (name, isDown) = (unit == "points" ? "个百分点" : own.Name.Zh, published.Value < 0);
            return published.Value != 0 && isDown != (claim.Words.Number.Value < 0) ? Turned(number, claim, (published with { Value = Math.Abs(published.Value) }) + name, isDown)
                : Words(number, (isDown && !MinusSign().IsMatch(number.Text) ? published with { Value = -published.Value } : published) + name);
        }

        if (claim.Words.IsUnchanged)
        {
            var decimals = truth.Direct?.Figure.Number?.Decimals ?? 1;
            var size = value.ToDecimal(decimals);
            return Words(number, (size < 0 ? "下降" : "增长") + Math.Abs(size) + (claim.Unit.Unit?.Code == "points" ? "个百分点" : "%"));
        }

        // 近60亿元 of 60.18 has no near number of its own, nor has 六成半 of 63 %.
        if (Rounded(claim, truth, value) is not { } rounded)
        {
            return null;
        }

        var magnitude = IsInTimes(number.Text) ? InTimes(number.Text, rounded) : NumberStyle.Replace(number.Text, Math.Abs(claim.Words.IsInTenths ? rounded / 10 : rounded));
        if (magnitude is null || (claim.Words.IsInTenths && (rounded % 10 != 0 || claim.Words.Number.Value % 10 != 0)))
        {
            return null;
        }

        var turns = rounded != 0 && claim.Words.Number.Value != 0 && (rounded < 0) != (claim.Words.Number.Value < 0);
        return turns ? Turned(number, claim, magnitude, rounded < 0) : Words(number, WithSignOf(number.Text, magnitude));
    }

    // Half of what is published as 350余 is not 355.
    private Fraction? ValueOf(Claim claim, Truth truth)
    {
        if (truth.Direct is { Figure: { Number: { } number, Unit: var code } } && catalogue.Unit(code) is { } published && claim.Unit.Unit is { } own)
        {
            return published.Dimension == own.Dimension ? number.Value * published.FactorTo(own) / claim.Unit.Scale : number.Value;
        }

        return truth.Middle is { } middle ? middle / claim.Unit.Scale : null;
    }

    private decimal? Rounded(Claim claim, Truth truth, Fraction value)
    {
        var words = claim.Words;
        if (words.Approximation != Approximation.None)
        {
            return RoundedAs(words, value);
        }

        var decimals = words.Number.Decimals;
        if (truth.Direct?.Figure is { Number: { } number, Unit: var code } && claim.Unit.Scale == Fraction.One && catalogue.Unit(code) is { } published && claim.Unit.Unit is { } own && published.Dimension == own.Dimension)
        {
            decimals = Math.Min(decimals, published.DecimalsIn(own, number.LastDigit));
        }

        return value.ToDecimal(Math.Clamp(decimals, 0, MostDecimals));
    }

    // By its last digit, or by the next where that would say what is not so: 超10% of 9.27 % is 超9%. Null where no such number is true.
    private static decimal? RoundedAs(PrintedWords words, Fraction value)
    {
        var least = words.IsInTenths ? (Fraction)10L : Fraction.PowerOfTen(-words.Number.Decimals);
        for (var unit = words.IsInTenths ? least : words.LastSignificant; unit >= least; unit /= 10L)
        {
            var parts = (value.Sign < 0 ? -value : value) / unit;
            var whole = (decimal)(parts.Numerator / parts.Denominator);
            var count = words.Approximation switch
            {
                Approximation.Over or Approximation.Odd => whole,
                Approximation.Near or Approximation.Below => parts.Denominator.IsOne ? whole : whole + 1,
                _ => parts.ToDecimal(0),
            };
            var size = (count * unit).ToDecimal(words.Number.Decimals);
            var rounded = value.Sign < 0 ? -size : size;
            if (size != 0 && (words with { Number = words.Number with { Value = rounded } }).Values(isCount: false).Contains(value))
            {
                return rounded;
            }
        }

        return null;
    }

    // 增长12% that is a fall of 3 %: 下降3%.
    private static RightWords? Turned(DraftNumber number, Claim claim, string magnitude, bool isDown)
    {
        if (MinusSign().IsMatch(number.Text))
        {
            return Words(number, MinusSign().Replace(magnitude, ""));
        }

        if (number.Place.Passage is { } passage && Verb().Match(number.Before) is { Success: true } verb && Opposites.TryGetValue(verb.Groups["verb"].Value, out var opposite))
        {
            var old = number.Before[verb.Index..];
            var from = passage.From - old.Length;
            opposite = opposite == "增长" && claim.Unit.Unit?.Code == "points" ? "提高" : opposite;
            return new(Place.Of(passage with { From = from }), old + number.Text, opposite + verb.Groups["rest"].Value + magnitude);
        }

        return Words(number, isDown ? "-" + magnitude : magnitude);
    }

    private static string WithSignOf(string text, string magnitude) =>
        MinusSign().Match(text) is { Success: true } sign && !MinusSign().IsMatch(magnitude) ? sign.Value + magnitude : magnitude;

    private static bool IsInTimes(string text) => text.Contains('倍');

    // 120 % printed as 1.2倍; what does not double is said in percent.
    private static string? InTimes(string text, decimal percent)
    {
        var size = Math.Abs(percent);
        return size >= 100 ? NumberStyle.Replace(text, Math.Round(size / 100, text.Contains('.') ? 2 : 1)) : $"{size}%";
    }

    private static RightWords? Words(DraftNumber number, string right) => right == number.Text ? null : new(number.Place, number.Text, right);

    [GeneratedRegex("(?<verb>增长|增加|提高|提升|上升|上涨|回升|加快|扩大|下降|减少|降低|回落|下滑|下跌|收窄|高于|低于|高|低|快|慢|增|降|升)(?<rest>了|约|近|超过|超|约为|为|到)?$")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^[-\uFF0D\u2212]")]
    private static partial Regex MinusSign();
}
