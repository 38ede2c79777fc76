using System.Globalization;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Generated.Proofreading;

/// <summary>Puts faults of known kinds into true drafts. What would by chance be right all the same is none.</summary>
/// <param name="world">The figures.</param>
/// <param name="random">What is chosen by chance.</param>
public sealed class TextFaults(PublishedWorld world, Random random)
{
    private static readonly (string One, string Other)[] Units =
        [("亿元", "万元"), ("万元", "亿元"), ("万平方米", "平方米"), ("亩", "公顷"), ("公里", "米"), ("%", "个百分点")];

    private static readonly Measure[] Totals = [Measure.Cumulative, Measure.Current];

    /// <summary>The kinds of faults.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["value", "digit swap", "unit", "sign", "month", "measure", "indicator", "name", "area"];

    /// <summary>A draft with a fault of a kind; null where the draft has no place for it.</summary>
    public TextFault? Make(string kind, IReadOnlyList<WrittenSentence> sentences)
    {
        var places = sentences.Index().Where(one => one.Item.Figures.Count > 0).Select(one => one.Index).ToArray();
        random.Shuffle(places);
        return places.Select(at => Make(kind, sentences, at)).FirstOrDefault(fault => fault is not null);
    }

    private TextFault? Make(string kind, IReadOnlyList<WrittenSentence> sentences, int at)
    {
        var sentence = sentences[at];
        var figure = random.Next(sentence.Figures.Count);
        var old = sentence.Figures[figure];
        if (kind is "month" or "name" or "area")
        {
            var other = kind switch { "month" => OtherMonth(sentence), "name" => OtherName(sentence), _ => OtherArea(sentence) };
            return other is null ? null : new(Draft(other), at, null, $"{sentence.Text} → {other.Text}");
        }

        var wrong = kind switch
        {
            "value" => OtherDigit(old),
            "digit swap" => Swapped(old),
            "unit" => OtherUnit(old),
            "sign" => old is { IsMovement: true, Value: not 0 } ? old with { Value = -old.Value } : null,
            "measure" => OtherMeasure(old),
            _ => OtherIndicator(old),
        };
        return wrong is null || (wrong.Unit == old.Unit && IsRight(wrong)) ? null : new(Draft(sentence with { Figures = [.. sentence.Figures.Index().Select(one => one.Index == figure ? wrong : one.Item)] }), at, figure, $"{old.Text} → {wrong.Text}");

        WrittenDraft Draft(WrittenSentence changed) => new([.. sentences.Index().Select(one => one.Index == at ? changed : one.Item)]);
    }

    private WrittenFigure? OtherDigit(WrittenFigure figure)
    {
        var digits = Digits(figure);
        var at = random.Next(digits.Length);
        if (!char.IsAsciiDigit(digits[at]))
        {
            return null;
        }

        digits[at] = (char)('0' + ((digits[at] - '0' + 1 + random.Next(9)) % 10));
        return With(figure, digits);
    }

    private WrittenFigure? Swapped(WrittenFigure figure)
    {
        var digits = Digits(figure);
        int[] places = [.. Enumerable.Range(0, digits.Length - 1).Where(i => char.IsAsciiDigit(digits[i]) && char.IsAsciiDigit(digits[i + 1]) && digits[i] != digits[i + 1])];
        if (places.Length == 0)
        {
            return null;
        }

        var at = places[random.Next(places.Length)];
        (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
        return With(figure, digits);
    }

    private static WrittenFigure? OtherUnit(WrittenFigure figure) =>
        Units.FirstOrDefault(unit => unit.One == figure.Unit) is { Other: { } other } && (figure.Unit != "%" || figure.IsMovement) ? figure with { Unit = other } : null;

    private WrittenFigure? OtherMeasure(WrittenFigure figure)
    {
        if (Totals.Contains(figure.Measure) && Value(figure.Key, Totals[figure.Measure == Measure.Cumulative ? 1 : 0]) is { } amount && !figure.Form.Contains('近') && !figure.Form.Contains('约') && !figure.Form.Contains('超'))
        {
            return figure with { Value = amount, Unit = UnitOf(figure.Key.Indicator) };
        }

        var growth = figure.Measure == Measure.ComputedShare ? Measure.CumulativeGrowth : Measure.CurrentNominalGrowth;
        return MeasureFacts.Of(figure.Measure).Unit is not null && Value(figure.Key, growth) is { } ratio && (figure.IsMovement || ratio >= 0) ? figure with { Value = ratio } : null;
    }

    private WrittenFigure? OtherIndicator(WrittenFigure figure)
    {
        var unit = world.Catalogue.Indicator(figure.Key.Indicator)!.Unit;
        var others = world.Catalogue.Indicators
            .Where(other => other.Code != figure.Key.Indicator && other.Unit == unit && other.Calendar.Frequency == figure.Key.Period.Frequency)
            .Select(other => Value(figure.Key with { Indicator = other.Code }, figure.Measure)).OfType<decimal>().ToList();
        return others.Count == 0 || figure.Value == decimal.Truncate(figure.Value / 10) * 10 ? null : figure with { Value = others[random.Next(others.Count)], Unit = MeasureFacts.Of(figure.Measure).Unit is null ? UnitOf(figure.Key.Indicator) : "%" };
    }

    private WrittenSentence? OtherMonth(WrittenSentence sentence)
    {
        var month = sentence.Period.Plus(random.Next(2) == 0 ? 1 : -1);
        if (sentence.Time.Length == 0 || month > PublishedWorld.Latest || month.Year != sentence.Period.Year || month.Number < 2 || sentence.Figures.Any(figure => figure.Key.Period.Frequency != Frequency.Month))
        {
            return null;
        }

        var time = sentence.Time.Replace($"{sentence.Period.Number}月", $"{month.Number}月", StringComparison.Ordinal);
        return AllWrong(sentence with { Time = time }, key => key with { Period = month });
    }

    private WrittenSentence? OtherName(WrittenSentence sentence)
    {
        var first = sentence.Figures[0];
        if (sentence.Form.Contains("分别", StringComparison.Ordinal) || sentence.Form.Contains("的比重", StringComparison.Ordinal))
        {
            return null;
        }

        var (code, name) = first.Key.Indicator switch
        {
            "IND_OUTPUT" => ("IND_REVENUE", "规模以上工业营业收入"),
            "IND_REVENUE" => ("IND_OUTPUT", "规模以上工业总产值"),
            "HT_OUTPUT" => ("IND_OUTPUT", "规模以上工业总产值"),
            "PATENT_APPLICATIONS" => ("PATENT_GRANTS", "专利授权量"),
            "PATENT_GRANTS" => ("PATENT_APPLICATIONS", "专利申请量"),
            "NEW_ENTERPRISES" => ("NEW_ENTITIES", "新登记市场主体"),
            "NEW_ENTITIES" => ("NEW_ENTERPRISES", "新登记企业"),
            _ => ("", ""),
        };
        return code.Length == 0 ? null : AllWrong(sentence with { Name = name }, key => key with { Indicator = code });
    }

    private WrittenSentence? OtherArea(WrittenSentence sentence)
    {
        if (sentence.Area.Length == 0)
        {
            return null;
        }

        var areas = world.Catalogue.Areas.Where(area => area.Parent is not null && area.Name.Zh != sentence.Area).ToList();
        var other = areas[random.Next(areas.Count)];
        return AllWrong(sentence with { Area = other.Name.Zh }, key => key with { Area = other.Code });
    }

    // A sentence about something else of which one figure at least is wrong.
    private WrittenSentence? AllWrong(WrittenSentence sentence, Func<ObservationKey, ObservationKey> change)
    {
        WrittenFigure[] figures = [.. sentence.Figures.Select(figure => figure with { Key = change(figure.Key) })];
        return figures.All(figure => Value(figure.Key, figure.Measure) is not null) && figures.Any(figure => !IsRight(figure)) ? sentence with { Figures = figures } : null;
    }

    // By chance, or by rounding.
    private bool IsRight(WrittenFigure figure)
    {
        if (Value(figure.Key, figure.Measure) is not { } truth)
        {
            return false;
        }

        var scale = MeasureFacts.Of(figure.Measure).Unit is not null ? 1m : (figure.Unit, UnitOf(figure.Key.Indicator)) is ("万元", "亿元") ? 10000m : 1m;
        if (figure.Form.Contains('近') || figure.Form.Contains('约') || figure.Form.Contains('超'))
        {
            return Math.Abs(figure.Value - (truth * scale)) <= 15;
        }

        // What is derived is known no nearer than to its last digits.
        var isDerived = !MeasureFacts.Of(figure.Measure).IsReportable || figure.Measure == Measure.Current;
        var reach = isDerived ? 0.1m * (figure.Value.Scale > 0 ? 1 : 0) : 0;
        return Math.Abs(Math.Round(truth * scale, figure.Value.Scale, MidpointRounding.AwayFromZero) - figure.Value) <= reach;
    }

    private decimal? Value(ObservationKey key, Measure measure) => world.Value(key.Indicator, key.Area, key.Period, measure);

    private string UnitOf(string indicator) => world.Catalogue.Indicator(indicator)!.Unit.Name.Zh;

    private static char[] Digits(WrittenFigure figure) => Math.Abs(figure.Value).ToString("0." + new string('0', figure.Value.Scale), CultureInfo.InvariantCulture).ToCharArray();

    private static WrittenFigure With(WrittenFigure figure, char[] digits)
    {
        var value = decimal.Parse(digits, CultureInfo.InvariantCulture);
        return figure with { Value = figure.Value < 0 ? -value : value };
    }
}
