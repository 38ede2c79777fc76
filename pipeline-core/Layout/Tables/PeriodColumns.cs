using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>The column that names the periods of a table's rows; with a second one where year and month stand apart.</summary>
internal sealed class PeriodColumns
{
    private const int SampleSize = 50;
    private const int MostDays = 1000;

    private readonly Source _main;
    private readonly Source? _part;
    private readonly PeriodContext _context;
    private readonly Dictionary<string, PeriodSpan?> _read = [];
    private readonly bool _isMonthNumber;
    private readonly bool _areDays;
    private (int Row, PeriodSpan? Period) _year = (-1, null);
    private PeriodSpan? _above;
    private int? _lastMonth;

    public PeriodColumns(Source main, Source? part, SheetContext context)
    {
        (_main, _part) = (main, part);
        var texts = main.Texts().ToList();
        var length = main.HeadedLength;
        _context = new(
            context.Year, PeriodGrammar.LosesZeros(texts), Days: true, PeriodGrammar.AreFinancialYears(texts), length, length is { } headed && FrequencyWords.AreNumberedByMonth(texts, headed));
        _isMonthNumber = main.IsMonthNumber;
        Repeats = texts.Distinct().Count() * 2 <= texts.Count && part is null;
        var spans = texts.Take(SampleSize).Select(Parse).OfType<PeriodSpan>().ToList();
        HasYears = part is null && spans.Count * 2 > Math.Min(texts.Count, SampleSize) && spans.TrueForAll(PeriodParts.IsYear);
        HasParts = part is null && texts.Take(SampleSize).All(text => PeriodParts.TryRead(text, out _));
        NamesDays = !_main.HasDates && texts.Where(text => text.Length >= 8 && !text.EndsWith("01", StringComparison.Ordinal)).Take(MostDays).Any(text => PeriodGrammar.TryRead(text, _context, out _) && !PeriodGrammar.TryRead(text, _context with { Days = false }, out _));
        AreFinancialYears = _context.FinancialYears;
        _areDays = part is null && ShareMonths([.. texts.Select(PeriodGrammar.DayOf).OfType<DateOnly>().Distinct().Take(MostDays)]);
    }

    /// <summary>Whether its periods come again and again, so that they alone do not name the rows.</summary>
    public bool Repeats { get; }

    /// <summary>Whether it holds whole years only, of which the header may name the parts.</summary>
    public bool HasYears { get; }

    /// <summary>Whether it holds parts of a year, of which the header may name the year.</summary>
    public bool HasParts { get; }

    /// <summary>Whether it holds single days, which stand for their months.</summary>
    public bool NamesDays { get; }

    /// <summary>Whether it holds years such as 2010-11, which are no periods here.</summary>
    public bool AreFinancialYears { get; }

    /// <summary>The column.</summary>
    public int Column => _main.Column;

    /// <summary>Whether a column is one of them.</summary>
    public bool Has(int column) => column == _main.Column || column == _part?.Column;

    /// <summary>Finds them among the columns that are headed as periods; null if none holds any.</summary>
    public static PeriodColumns? Find(IReadOnlyList<ColumnMeaning> columns, Func<int, Source> look, SheetContext context)
    {
        var sources = columns.Where(c => c.Role == ColumnRole.Period).Select(c => look(c.Column)).ToList();
        var main = sources.Where(source => source.PeriodShare >= 0.5).OrderByDescending(source => source.PeriodShare).ThenByDescending(source => source.AreYears).FirstOrDefault();
        if (main is null)
        {
            // What is headed as periods and holds none is said row by row: no other period may stand in for it.
            var months = context.Year is null ? null : sources.Find(source => source.IsMonthNumber);
            months ??= columns.Any(column => column.Label.Period is not null || column.Label.Part is not null) ? null : sources.Find(source => source.Counts is { Filled: > 0, TextShare: > 0.5 });
            return months is null ? null : new(months, null, context);
        }

        return WithParts(main, sources.Where(source => source != main).Append(look(main.Column + 1)), context);
    }

    /// <summary>The periods of a column; of one of years with the months or quarters of another, headed as such or not.</summary>
    public static PeriodColumns WithParts(Source main, IEnumerable<Source> others, SheetContext context)
    {
        var alone = new PeriodColumns(main, null, context);
        var part = alone.HasYears ? others.FirstOrDefault(source => source is { IsPart: true, Counts.Filled: > 1 } && (source.SaysPeriod || !source.IsMonthNumber)) : null;
        return part is null ? alone : new(main, part, context);
    }

    /// <summary>The number of the last month that its rows name without a year; 0 if they name none so.</summary>
    public int LastMonth => _lastMonth ??= _main.Texts().Distinct().Take(MostDays).Max(text => (int?)_main.PartOf(text)?.Last.Number) ?? 0;

    /// <summary>The period of a row, null where it cannot be read; its text; and whether it has its year from what stands around the table.</summary>
    public (PeriodSpan? Period, string Text, bool IsYearAround) Read(int row)
    {
        var cell = _main.CellAt(row);
        var period = cell.Date is { } date ? date : Of(cell.Text);
        if (_part is null)
        {
            var above = UnderYearAbove(cell.Text);
            return (IsDay(cell.Text) ? null : above ?? period, cell.Text, above is null && cell.Date is null && (_isMonthNumber || PeriodParts.TryRead(cell.Text, out _)));
        }

        // 2019 | 1月, and below a blank | 2月.
        if (!cell.IsBlank)
        {
            _year = (row, period);
        }

        var part = _part.CellAt(row).Text;
        return (PeriodParts.Of(_year.Period, _part.PartOf(part)), $"{cell.Text} {part}", false);
    }

    // 2012年1月, and below it 2月, 3月: a month without a year is of the year written last above it, as long as the months go on.
    private PeriodSpan? UnderYearAbove(string text)
    {
        if (text.Length == 0 || !PeriodParts.TryRead(text, out var part))
        {
            if (PeriodGrammar.TryRead(text, _context with { Year = null }, out var whole))
            {
                _above = whole;
            }

            return null;
        }

        if (_above is not { } above || PeriodParts.Of(above.Last.Year, part) is not { } period)
        {
            return null;
        }

        _above = period;
        return period.Last > above.Last || PeriodParts.IsYear(above) ? period : null;
    }

    /// <summary>Whether a text of it is a day or week that stands for itself, since others are in the same month.</summary>
    public bool IsDay(string text) => _areDays && PeriodGrammar.DayOf(text) is not null;

    /// <summary>The part of a year that a row names, as months of <see cref="PeriodParts.AnyYear"/>.</summary>
    public PeriodSpan? ReadPart(int row) => PeriodParts.TryRead(_main.CellAt(row).Text, out var part) ? part : null;

    // One day to a month is the month's, or that of its release; of two to most months neither is the month.
    private static bool ShareMonths(List<DateOnly> days) =>
        days.Count > 3 && days.Select(day => (day.Year, day.Month)).Distinct().Count() * 3 < days.Count * 2;

    private PeriodSpan? Of(string text)
    {
        if (!_read.TryGetValue(text, out var period))
        {
            _read.Add(text, period = Parse(text));
        }

        return period;
    }

    private PeriodSpan? Parse(string text) =>
        _isMonthNumber ? PeriodParts.Of(_context.Year, _main.PartOf(text))
        : PeriodGrammar.TryRead(text, _context, out var period) ? OfHeadedLength(period)
        : null;

    // March under 季度 is the quarter that it ends.
    private PeriodSpan OfHeadedLength(PeriodSpan period) =>
        _context.Length is { } length && period is { Length: 1 } && period.Last.Ends(length) ? period.Last.Within(length) : period;

    /// <summary>A column that may name periods.</summary>
    internal sealed record Source(SheetCells Cells, TableBlock Table, int Column, ColumnCounts Counts)
    {
        public bool HasDates => Table.Data.Count > 0 && CellAt(Table.Data[^1]).Date is not null;

        /// <summary>The share of periods, misspelt ones among them.</summary>
        public double PeriodShare => AreYears ? 1
            : Counts.TextShare == 0 || Counts.Filled == 0
            ? Counts.PeriodShare
            : Counts.PeriodShare + ((double)Table.Data.Count(row => Cells.Shown(row, Column) == CellKind.Text && PeriodGrammar.IsMeantAsPeriod(CellAt(row).Text)) / Counts.Filled);

        public bool IsMonthNumber => Counts.Filled > 0 && Counts.Numbers == Counts.Filled && Texts().All(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12);

        /// <summary>Whether its numbers are years, however long ago: 1880, 1881.</summary>
        public bool AreYears => Counts is { Filled: > 1, Numbers: > 0 } && Counts.Numbers + Counts.NumbersOrPeriods > Counts.Texts
            && Texts().Where(text => NumberGrammar.IsPlain(text)).All(text => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Period.EarliestYear and <= Period.LatestYear);

        /// <summary>Whether its numbers rise or fall one by one.</summary>
        public bool AreRising => Texts().Where(text => NumberGrammar.IsPlain(text)).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToList() is var numbers
            && (numbers.Zip(numbers.Skip(1)).All(pair => pair.Second == pair.First + 1) || numbers.Zip(numbers.Skip(1)).All(pair => pair.Second == pair.First - 1));

        /// <summary>The length that its heading names; null if it names none.</summary>
        public Frequency? HeadedLength => Table.Header.Select(CellText).Select(FrequencyWords.InHeading).FirstOrDefault(length => length is not null);

        /// <summary>Whether its heading says that it holds periods.</summary>
        public bool SaysPeriod => Table.Header.Any(row => RoleWords.Of(CellText(row)) == ColumnRole.Period);

        public bool IsPart => IsMonthNumber || (Counts.Filled > 0 && Texts().All(text => PeriodParts.TryRead(text, out _)));

        public Cell CellAt(int row) => Cells.Sheet.Shown(row, Column);

        public IEnumerable<string> Texts() => Table.Data.Select(row => CellAt(row)).Where(cell => !cell.IsBlank).Select(cell => cell.Text);

        public PeriodSpan? PartOf(string text) =>
            PeriodParts.TryRead(text, out var part) ? part
            : !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null
            : IsQuarter ? PeriodParts.TryRead($"Q{number}", out part) ? part : null
            : PeriodParts.TryRead($"{number}月", out part) ? part : null;

        private bool IsQuarter => Table.Header.Any(row => CellText(row) is var text && (text.Contains('季') || text.Contains("quarter", StringComparison.OrdinalIgnoreCase)));

        private string CellText(int row) => Cells.Sheet.Shown(row, Column).Text;
    }
}
