using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Reads a cell among figures; what cannot be read becomes a finding.</summary>
internal static class CellReader
{
    /// <summary>Reads a cell of a grid.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="findings">Takes what there is to say.</param>
    /// <param name="reading">What it says.</param>
    /// <param name="marks">What parts decimals in its column.</param>
    public static bool TryRead(Cell cell, in Place place, List<Finding> findings, out NumberReading reading, NumberMarks marks = default)
    {
        if (cell.Flaw != CellFlaw.None)
        {
            var kind = cell.Flaw switch
            {
                CellFlaw.ErrorValue => StructureFindings.ErrorValue,
                CellFlaw.Damaged => StructureFindings.DamagedCell,
                _ => StructureFindings.FormulaWithoutValue,
            };
            findings.Add(Finding.Of(kind, place));
            reading = default;
            return false;
        }

        if (cell.Number is { } number)
        {
            var printed = cell.IsUnrounded ? UnroundedNumber.Round(number, marks.UsualDecimals) : new PrintedNumber(number);
            reading = new(printed, ObservationStatus.Normal, cell.IsPercent ? "%" : null);
            return true;
        }

        return TryRead(cell.Text, place, findings, out reading, marks);
    }

    /// <summary>Reads a field of text.</summary>
    /// <param name="text">The field.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="findings">Takes what there is to say.</param>
    /// <param name="reading">What it says.</param>
    /// <param name="marks">What parts decimals in its column.</param>
    public static bool TryRead(ReadOnlySpan<char> text, in Place place, List<Finding> findings, out NumberReading reading, NumberMarks marks = default)
    {
        if (NumberGrammar.TryRead(text, out reading, marks.Mark))
        {
            if (!marks.HasFalls && text.TrimStart() is ['▲' or '△', ..] && reading.Number is { } rise)
            {
                var fall = rise with { Value = -rise.Value };
                findings.Add(Finding.Of(StructureFindings.TriangleUndecided, place, ("found", Shortened(text)), ("expected", rise.ToString()), ("other", fall.ToString())));
                reading = reading with { HeldFor = StructureFindings.TriangleUndecided, Other = fall };
            }
            else if (HasTwoReadings(text, marks))
            {
                reading = Held(text, place, findings, reading, marks);
            }

            return true;
        }

        // A formula that was written out as a text has no result.
        findings.Add(text.TrimStart() is ['=', _, ..]
            ? Finding.Of(StructureFindings.FormulaWithoutValue, place)
            : Finding.Of(StructureFindings.BadNumber, place, ("found", Shortened(text)), ("expected", "58.33")));
        return false;
    }

    // Most columns leave nothing to decide, and reading each of their figures in both ways would cost more than all the rest.
    private static bool HasTwoReadings(ReadOnlySpan<char> text, NumberMarks marks) =>
        (marks.IsUndecided || marks.IsDoubtful) && NumberMarks.Of(text) switch
        {
            MarkReading.Either or MarkReading.Comma => true,
            MarkReading.Dotted => marks.IsUndecided,
            _ => false,
        };

    private static NumberReading Held(ReadOnlySpan<char> text, in Place place, List<Finding> findings, NumberReading reading, NumberMarks marks)
    {
        var (kind, other) = marks.IsUndecided ? (StructureFindings.MarksUndecided, marks.Otherwise(text)) : (StructureFindings.CommaAmongPoints, null);
        findings.Add(Finding.Of(kind, place, ("found", Shortened(text)), ("expected", reading.Number?.ToString() ?? ""), ("other", other?.ToString() ?? "")));
        return reading with { HeldFor = kind, Other = other };
    }

    /// <summary>A text short enough to be shown in a finding.</summary>
    public static string Shortened(ReadOnlySpan<char> text) => text.Length <= 60 ? text.ToString() : string.Concat(text[..60], "…");
}
