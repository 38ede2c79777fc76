using System.Buffers;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>Tells what a row looks like, taken by itself.</summary>
internal static partial class RowClassifier
{
    private static readonly SearchValues<char> PeriodSigns = SearchValues.Create("年月季Qq-/");

    /// <summary>The kind of a row.</summary>
    public static RowKind Classify(Sheet sheet, int row)
    {
        var (texts, periods, figures, marks) = (0, 0, 0, 0);
        var (first, statesUnit, signed) = ((string?)null, false, false);
        for (var column = 0; column < sheet.WidthOf(row); column++)
        {
            ref readonly var cell = ref sheet[row, column];
            if (cell.IsBlank)
            {
                continue;
            }

            if (cell.Number is { } number && !MayBePlainPeriod(number))
            {
                // Most cells are such; nothing of what a text may say need be looked for.
                first ??= cell.Text;
                figures++;
                continue;
            }

            signed |= figures == 0 && Signatures.IsOne(cell.Text);
            first ??= cell.Text;
            var text = Signatures.Without(cell.Text);
            statesUnit |= UnitText.TakeStated(ref text) is not null;
            if (cell.Date is not null || IsPlainPeriod(cell) || IsWrittenPeriod(cell))
            {
                periods++;
            }
            else if (cell.Number is not null || cell.Flaw != CellFlaw.None)
            {
                figures++;
            }
            else if (NumberGrammar.TryRead(cell.Text, out var reading))
            {
                // A unit alone below a header (亿元, %) is no number; words such as 持平 are figures.
                _ = reading.Number is null && reading.Status != Figures.ObservationStatus.InWords ? marks++ : figures++;
            }
            else
            {
                texts++;
            }
        }

        if (first is null)
        {
            return RowKind.Blank;
        }

        if (IsNote(first))
        {
            return RowKind.Note;
        }

        if (RoleWords.Of(first) is not (ColumnRole.Figures or ColumnRole.Value) && texts + periods >= 2 && figures == 0)
        {
            return RowKind.Header;
        }

        if (signed && (figures == 0 || Signatures.IsOne(first)))
        {
            return RowKind.Signature;
        }

        if (statesUnit && figures + marks == 0)
        {
            return RowKind.Unit;
        }

        return (texts + periods, figures + marks) switch
        {
            (1, 0) => RowKind.Lone,
            (_, 0) => RowKind.Header,
            (0, 1) when periods == 0 && marks == 1 => RowKind.Lone,
            _ => RowKind.Data,
        };
    }

    /// <summary>Whether a text begins as a note below a table does.</summary>
    public static bool IsNote(string text) => NoteStart().IsMatch(LabelText.Fold(text));

    /// <summary>Whether a cell is a period that cannot be a number (2019年, 2019-08).</summary>
    private static bool IsWrittenPeriod(Cell cell) =>
        cell.Number is null && cell.Text.AsSpan().IndexOfAny(PeriodSigns) >= 0 && PeriodGrammar.TryRead(cell.Text, new(2000), out _);

    /// <summary>Whether a cell is a period that cannot be taken for a figure but by its place: 2019, 201908, 2019.08.</summary>
    public static bool IsPlainPeriod(Cell cell) =>
        cell is { IsBlank: false, IsPercent: false } && (cell.Number is not { } number || MayBePlainPeriod(number)) && PlainPeriod().IsMatch(cell.Text) && PeriodGrammar.TryRead(cell.Text, default, out _);

    private static bool MayBePlainPeriod(decimal number) => number is >= 1950 and < 210_000;

    [GeneratedRegex(@"^\s*(?:19[5-9]\d|20[0-9]\d)(?:\.?(?:0[1-9]|1[0-2])|\.[1-9])?\s*$")]
    private static partial Regex PlainPeriod();

    [GeneratedRegex(@"^(?:(?:附|备)?注(?:释)?\d?[::.、]|注$|备注|说明[::]|数据来源|资料来源|来源[::]|数据说明|(?:data )?source\b|notes?\b|\*(?=.{6})|[①②③](?=.{4}))", RegexOptions.IgnoreCase)]
    private static partial Regex NoteStart();
}
