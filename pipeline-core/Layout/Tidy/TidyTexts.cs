using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Exchange;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Tidy;

/// <summary>What the texts of a tidy table's columns say, each distinct text read once. Several columns read together are joined by <see cref="Parting"/>.</summary>
internal sealed class TidyTexts
{
    /// <summary>Stands between the texts of columns that are read together.</summary>
    public const char Parting = '\u001F';

    private static readonly Dictionary<TidyRole, string> PartNames = new() { [TidyRole.Month] = "月", [TidyRole.Quarter] = "季度" };

    private readonly TidyHeader _header;
    private readonly SheetContext _context;
    private readonly int _indicator;

    public TidyTexts(TidyHeader header, SheetContext context, TidyColumns columns)
    {
        (_header, _context, _indicator) = (header, context, columns.Indicator);
        Names = new(ReadNames);
        Areas = new(text => LabelText.Fold(Label(text)) is { Length: > 0 } area && !AreaNames.IsTotal(area) ? area : null);
        Periods = new(columns.Year >= 0 ? ReadParts : header.IsMessage ? ReadMessagePeriod : ReadPeriod);
        Measures = new(WrittenMeasure.Read);
        Units = new(ReadUnit);
        Decimals = new(text => int.TryParse(Code(text), NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) ? decimals : 0);
    }

    public Memo<SeriesNames> Names { get; }

    public Memo<string?> Areas { get; }

    public Memo<PeriodReading> Periods { get; }

    public Memo<(ReportedMeasure Measure, int CurrentMonths, string Name, bool IsKnown)> Measures { get; }

    public Memo<string?> Units { get; }

    public Memo<int> Decimals { get; }

    private string Label(string text) => _header.IsMessage ? CodedValue.Read(text).Label : text;

    private string Code(string text) => _header.IsMessage ? CodedValue.Read(text).Code : text;

    private SeriesNames ReadNames(string joined) => SeriesNames.Of(
        [.. joined.Split(Parting).Select(text => _header.IsMessage ? CodedValue.Read(text) : new CodedValue(text))], _indicator);

    private PeriodReading ReadPeriod(string text) => _header.NamesDays && PeriodGrammar.DayOf(text) is not null ? new(null, text.Trim())
        : PeriodGrammar.TryRead(text, new(_context.Year, _header.LosesZeros, Length: _header.PeriodLength, NumbersByMonth: _header.NumbersByMonth), out var period) ? new(period) { IsYearAround = PeriodParts.TryRead(text, out _) }
        : default;

    private PeriodReading ReadMessagePeriod(string joined)
    {
        var parts = joined.Split(Parting);
        return ExchangePeriods.Read(Code(parts[0]), parts.Length > 1 ? Code(parts[1]) : "");
    }

    // 2019 and 8, 2019年 and 8月, 2019 and 2019年8月, 2019 and M08; a year alone where the other is blank.
    private PeriodReading ReadParts(string joined)
    {
        var parts = joined.Split(Parting);
        if (!PeriodGrammar.TryRead(parts[0], default, out var year))
        {
            return default;
        }

        var part = LabelText.Fold(parts[1]);
        if (part.Length == 0)
        {
            return new(year);
        }

        part += part.All(char.IsAsciiDigit) && part.Length <= 2 ? PartNames[_header.Roles.Contains(TidyRole.Month) ? TidyRole.Month : TidyRole.Quarter] : "";
        if (PeriodGrammar.TryRead(part, new(year.First.Year), out var period))
        {
            return period.First.Year == year.First.Year ? new(period) : default;
        }

        return ExchangePeriods.Read($"{year.First.Year}{part}") is { Span: { } span } ? new(span) : ReadEnglish(part, year.First.Year);
    }

    private static PeriodReading ReadEnglish(string part, int year) =>
        PeriodGrammar.TryRead($"{part} {year.ToString(CultureInfo.InvariantCulture)}", default, out PeriodSpan period) ? new(period) : default;

    private string? ReadUnit(string joined)
    {
        var parts = joined.Split(Parting);
        var unit = LabelText.Fold(Label(parts[0]));
        return MultipliedUnits.Join(unit is "-" or "—" or "_Z" ? "" : unit, parts.Length > 1 ? Code(parts[1]) : "");
    }
}
