using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Reads a cell among figures; what cannot be read becomes a finding.</summary>
internal static class CellReader
{
    /// <summary>Reads a cell of a grid.</summary>
    public static bool TryRead(Cell cell, in Place place, List<Finding> findings, out NumberReading reading)
    {
        if (cell.Flaw != CellFlaw.None)
        {
            findings.Add(Finding.Of(cell.Flaw == CellFlaw.ErrorValue ? StructureFindings.ErrorValue : StructureFindings.FormulaWithoutValue, place));
            reading = default;
            return false;
        }

        if (cell.Number is { } number)
        {
            reading = new(new(number), ObservationStatus.Normal, cell.IsPercent ? "%" : null);
            return true;
        }

        return TryRead(cell.Text, place, findings, out reading);
    }

    /// <summary>Reads a field of text.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, in Place place, List<Finding> findings, out NumberReading reading)
    {
        if (NumberGrammar.TryRead(text, out reading))
        {
            return true;
        }

        findings.Add(Finding.Of(StructureFindings.BadNumber, place, ("found", Shortened(text)), ("expected", "58.33")));
        return false;
    }

    /// <summary>A text short enough to be shown in a finding.</summary>
    public static string Shortened(ReadOnlySpan<char> text) => text.Length <= 60 ? text.ToString() : string.Concat(text[..60], "…");
}
