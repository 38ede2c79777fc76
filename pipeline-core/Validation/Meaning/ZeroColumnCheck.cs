using System.Globalization;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>A column of nothing but zeros whose rows have figures in other columns: it was probably never filled in.</summary>
internal static class ZeroColumnCheck
{
    // Fewer may well all be zero.
    private const int LeastRows = 3;

    // Few sheets have any zeros, and only these are looked at by columns.
    public static IEnumerable<Remark> Run(MeaningView view)
    {
        var sheets = view.Zeros
            .CountBy(figure => figure.Origin.Place.Sheet ?? "")
            .Where(zeros => zeros.Value >= LeastRows)
            .Select(zeros => zeros.Key)
            .ToHashSet();
        return sheets.Count == 0 ? [] : view.Submitted
            .Where(figure => figure.Origin.Place is { Cell: not null, Sheet: var sheet } && sheets.Contains(sheet ?? ""))
            .GroupBy(figure => figure.Origin.Place.Sheet)
            .SelectMany(sheet => Check([.. sheet]));
    }

    private static IEnumerable<Remark> Check(List<KnownFigure> figures)
    {
        var filled = figures.Where(figure => figure.Printed.Value != 0).Select(figure => figure.Origin.Place.Cell!.Value.Row).ToHashSet();
        return figures
            .GroupBy(figure => figure.Origin.Place.Cell!.Value.Column)
            .Where(column => column.Count() >= LeastRows && column.All(figure =>
                figure.Printed.Value == 0 && filled.Contains(figure.Origin.Place.Cell!.Value.Row)))
            .Select(column => Say([.. column]));
    }

    private static Remark Say(List<KnownFigure> column)
    {
        var first = column[0];
        var finding = Finding.Of(
            MeaningFindings.ColumnOfZeros, first.Origin.Place,
            ("count", column.Count.ToString(CultureInfo.InvariantCulture)), ("indicator", first.Indicator.Name), ("found", first.Text));
        return new(finding, [.. column.Select(figure => (figure.Key, figure.Measure))]);
    }
}
