using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>The English of statistical bulletins.</summary>
internal sealed class EnglishPhrases(BulletinFigures published) : Phrases(published)
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    /// <inheritdoc/>
    public override Language Language => Language.En;

    /// <inheritdoc/>
    public override NumberStyle Numbers { get; } = new(grouped: true);

    /// <inheritdoc/>
    public override string Comma => ", ";

    /// <inheritdoc/>
    public override string Semicolon => "; ";

    /// <inheritdoc/>
    public override string Stop => ". ";

    /// <inheritdoc/>
    public override string Stops => ".!?";

    /// <inheritdoc/>
    public override string Among => "of which ";

    /// <inheritdoc/>
    public override string Is => " came to ";

    /// <inheritdoc/>
    public override string Takes => " accounted for ";

    /// <inheritdoc/>
    public override string Compares => ": ";

    /// <inheritdoc/>
    public override string Does => " ";

    /// <inheritdoc/>
    public override string Time(SaidTime time, bool withYear)
    {
        var month = time.Of.LastMonth.Number;
        var text = (time.Sense, month) switch
        {
            (TimeSense.End, _) => $"the end of {Month(month)}",
            (TimeSense.ToDate, 1) => Month(1),
            (TimeSense.ToDate, 3) => "the first quarter",
            (TimeSense.ToDate, 6) => "the first half of the year",
            (TimeSense.ToDate, 9) => "the first three quarters",
            (TimeSense.ToDate, 12) => "the year",
            (TimeSense.ToDate, _) => $"January to {Month(month)}",
            _ => Itself(time.Of),
        };
        var year = time.Of.Year.ToString(CultureInfo.InvariantCulture);
        return !withYear ? text
            : text == "the year" ? year
            : text.EndsWith("of the year", StringComparison.Ordinal) ? text.Replace("the year", year, StringComparison.Ordinal)
            : text.EndsWith("quarter", StringComparison.Ordinal) || text.EndsWith("quarters", StringComparison.Ordinal) ? $"{text} of {year}"
            : $"{text} {year}";
    }

    /// <inheritdoc/>
    public override string Opening(SaidTime time, bool withYear) => $"{(time.Sense == TimeSense.End ? "at" : "in")} {Time(time, withYear)}, ";

    /// <inheritdoc/>
    public override string Name(Subject subject, bool withArea, bool isRoot) =>
        Lower(subject.Indicator.Name.En) + (withArea ? isRoot ? $" in {Published.Catalogue.About.Whole.En}" : $" in {subject.Area.Name.En}" : "");

    /// <inheritdoc/>
    public override string Where(Area area, bool isRoot) => isRoot ? $"in {Published.Catalogue.About.Whole.En}, " : $"in {area.Name.En}, ";

    /// <inheritdoc/>
    public override bool NeedsSentence(Indicator indicator, Indicator before) => false;

    /// <inheritdoc/>
    public override IReadOnlyList<Run> Amount(CitedFigure figure, Unit? unit) =>
        Worded(NumberStyle.ApproximationOf(figure.Number!.Value, Language), Numbers.Of(figure), UnitOf(figure, unit));

    /// <inheritdoc/>
    public override IReadOnlyList<Run> Growth(CitedFigure figure, bool isFirst) => (Sign(figure), isFirst) switch
    {
        (0, true) => ["was ", new("unchanged") { Citation = Citation.Of(figure) }, " on a year before"],
        (0, false) => [new("unchanged") { Citation = Citation.Of(figure) }, " on a year before"],
        (var sign, true) => [$"{(sign > 0 ? "grew" : "fell")} by {About(figure)}", Numbers.Unsigned(figure), " on a year before"],
        var (sign, _) => [$"{(sign > 0 ? "up" : "down")} {About(figure)}", Numbers.Unsigned(figure), " on a year before"],
    };

    /// <inheritdoc/>
    public override string Turn(string words) => words switch
    {
        "扭亏为盈" => "turned from a loss to a profit",
        "由盈转亏" or "盈转亏" => "turned from a profit to a loss",
        _ => $"({words})",
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Run> PreviousGrowth(CitedFigure figure) => Sign(figure) == 0
        ? [new("unchanged") { Citation = Citation.Of(figure) }, " on the period before"]
        : [$"{(Sign(figure) > 0 ? "up" : "down")} {About(figure)}", Numbers.Unsigned(figure), " on the period before"];

    /// <inheritdoc/>
    public override IReadOnlyList<Run> Share(CitedFigure figure, string total) =>
        [$"{NumberStyle.ApproximationOf(figure.Number!.Value, Language)}", Numbers.Of(figure), $" of {total}"];

    /// <inheritdoc/>
    public override IReadOnlyList<Run> ShareChange(CitedFigure figure) => Sign(figure) == 0
        ? ["a share ", new("unchanged") { Citation = Citation.Of(figure) }, " on a year before"]
        : [$"a share {(Sign(figure) > 0 ? "up" : "down")} {About(figure)}", Numbers.Unsigned(figure), " percentage points on a year before"];

    /// <inheritdoc/>
    public override IReadOnlyList<Run> GrowthGap(Run number, int sign, bool isFall, SaidTime than) => sign == 0
        ? ["a growth ", number with { Text = "unchanged" }, $" from {Time(than, withYear: false)}"]
        : ["a growth ", number, $" percentage points {(sign > 0 ? "above" : "below")} that of {Time(than, withYear: false)}"];

    /// <inheritdoc/>
    public override IReadOnlyList<Run> Change(Run number, Unit? unit, int sign, SaidTime than, bool isOtherYear) => sign == 0
        ? [number with { Text = "unchanged" }, $" from {Time(than, isOtherYear)}"]
        : [number, $"{(unit is null ? "" : unit.Code == Unit.Percent ? " percentage points" : $" {unit.Name.En}")} {(sign > 0 ? "more" : "less")} than {(than.Sense == TimeSense.End ? "at" : "in")} {Time(than, isOtherYear)}"];

    /// <inheritdoc/>
    public override IReadOnlyList<Run> Rank(Citation citation, int place, int outOf) =>
        ["place ", new(place.ToString(CultureInfo.InvariantCulture)) { Citation = citation }, $" among the {Published.Catalogue.About.PartsInEnglish}"];

    /// <inheritdoc/>
    public override string Missing(ObservationStatus? status) => status switch
    {
        ObservationStatus.Held => "(being checked, not published yet)",
        ObservationStatus.NotApplicable => "(does not exist)",
        ObservationStatus.BelowUnit => "(below the smallest unit printed)",
        _ => "(not available yet)",
    };

    /// <inheritdoc/>
    public override string NotDue => "(no report of January by itself)";

    /// <inheritdoc/>
    public override string NoShare(ObservationStatus? status, string total) =>
        $"(share of {total} {(status == ObservationStatus.Held ? "being checked, not published yet" : "not available yet")})";

    /// <inheritdoc/>
    public override string NoGrowth(ObservationStatus? status) =>
        status == ObservationStatus.Held ? "(growth on a year before being checked)" : "(growth on a year before not available yet)";

    /// <inheritdoc/>
    public override string And(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <inheritdoc/>
    public override IReadOnlyList<Run> Respectively(IReadOnlyList<string> names, IReadOnlyList<CitedFigure> figures, Unit? unit) =>
        [$"{And(names)} came to ", .. Between(figures.Select(Numbers.Of), ", ", " and "), $"{(unit is null || unit.Code == Unit.Percent ? "" : $" {unit.Name.En}")} respectively"];

    /// <inheritdoc/>
    public override IReadOnlyList<Run> GrowRespectively(IReadOnlyList<string> names, IReadOnlyList<CitedFigure> growths, bool named) =>
        [
            named ? $"{And(names)} {(Sign(growths[0]) < 0 ? "fell" : "grew")} by " : Sign(growths[0]) < 0 ? "down " : "up ",
            .. Between(growths.Select(Numbers.Unsigned), ", ", " and "),
            " respectively on a year before",
        ];

    /// <inheritdoc/>
    public override string NotYet(IReadOnlyList<string> names) => $"{And(names)} {(names.Count > 1 ? "are" : "is")} not available yet";

    /// <inheritdoc/>
    public override string NoneInAreas(string name, bool isDue) => isDue
        ? $"no figure of {name} by {Published.Catalogue.About.Part.En} is available yet"
        : $"{name} by {Published.Catalogue.About.Part.En}: not reported for January alone";

    /// <inheritdoc/>
    public override string NotDueOf(IReadOnlyList<string> names) => $"{And(names)} {(names.Count > 1 ? "are" : "is")} not reported for January alone";

    /// <inheritdoc/>
    public override string BeingChecked(IReadOnlyList<string> names) => $"{And(names)} {(names.Count > 1 ? "are" : "is")} being checked and not published yet";

    /// <inheritdoc/>
    public override string Doubtful(IReadOnlyList<string> names) => $"{And(names)} {(names.Count > 1 ? "are" : "is")} in doubt";

    /// <inheritdoc/>
    public override string Note(ObservationStatus status) => status switch
    {
        ObservationStatus.Questionable => "In doubt: published as printed, no part of aggregates. ",
        ObservationStatus.Provisional => "Provisional. ",
        ObservationStatus.Revised => "Revised. ",
        ObservationStatus.Estimated => "Estimated. ",
        ObservationStatus.Break => "Breaks with the figures before. ",
        ObservationStatus.Forecast => "A forecast. ",
        _ => "",
    };

    /// <inheritdoc/>
    public override string NoteLetThrough => "Was held for an error, and let through after review. ";

    /// <inheritdoc/>
    public override string NoteRestsOnLetThrough => "Computed of a figure that was held for an error, and let through after review. ";

    /// <inheritdoc/>
    public override string NoteComputed => "Computed from published figures. ";

    /// <inheritdoc/>
    public override IReadOnlyList<Run> NoteBefore(CitedFigure earlier, Unit? unit) => ["Revised; published before as ", .. Amount(earlier, unit), "."];

    private static string UnitOf(CitedFigure figure, Unit? unit) => figure.Unit == Unit.Percent || unit is null ? "" : $" {unit.Name.En}";

    private static int Sign(CitedFigure figure) => Math.Sign(figure.Number!.Value.Value);

    private static string Month(int number) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number);

    private static string Itself(Period period) => period.Frequency switch
    {
        Frequency.Month => Month(period.Number),
        Frequency.Quarter => $"the {Ordinals[period.Number - 1]} quarter",
        Frequency.HalfYear => $"the {Ordinals[period.Number - 1]} half of the year",
        _ => "the year",
    };

    private static IReadOnlyList<Run> Worded(string before, Run number, string after) => before.Length == 0 ? [number, after] : [before, number, after];

    private string About(CitedFigure figure) => NumberStyle.ApproximationOf(figure.Number!.Value, Language);

    // Within a sentence: gross output, but GDP and R&D stay.
    private static string Lower(string name) => name.Length > 1 && char.IsUpper(name[0]) && (char.IsLower(name[1]) || name[1] == ' ') ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
