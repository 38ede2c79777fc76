using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Documents;

/// <summary>
/// Completes the figures of a document's table by what such tables leave unsaid: 构成 in the title makes percentages shares of the total,
/// rows of industries below a total are of its kind, a level stands under 累计, a month without a year waits for one.
/// </summary>
internal static partial class TableFigures
{
    /// <summary>The figures of a table.</summary>
    /// <param name="owner">The table.</param>
    /// <param name="figures">Its figures as any sheet is read.</param>
    /// <param name="text">The text that it stands in.</param>
    public static IEnumerable<ReportedFigure> Of(Block owner, IEnumerable<ReportedFigure> figures, DocumentText text)
    {
        var table = owner.Table!;
        var structure = Structure().Match(owner.Text);
        string? total = structure.Success ? StandardNames.Of(structure.Groups["of"].Value) : null;
        var cursor = new Cursor();
        string? row = null;
        foreach (var figure in figures)
        {
            var named = Named(figure, total, cursor, ref row);
            yield return AtPlace(Measured(named, total), table, text);
        }
    }

    // A row of a class (工业, 新材料) is of what the first row, or the title, is of.
    private static ReportedFigure Named(ReportedFigure figure, string? total, Cursor cursor, ref string? row)
    {
        var label = StandardNames.Of(figure.Indicator);
        var name = NameParts.Split(label);
        var parents = figure.Parents.Select(StandardNames.Of).ToList();
        if (total is not null)
        {
            var whole = NameParts.Split(total);
            if (name.Head.Length == 0 && whole.Head.Length > 0)
            {
                label = StandardNames.Of(label + (whole.Head == "总产值" ? "产值" : whole.Head));
            }

            return figure with { Indicator = label, Parents = [total] };
        }

        if (name.Head.Length > 0)
        {
            if (cursor.Total is null || name.Scope.Length > 0 || !parents.Contains(cursor.Total.Name.Text))
            {
                cursor.Total = new(name, null, null);
            }
        }
        else if (cursor.Total is { Name.Head: "生产总值" or "增加值" or "销售额" or "营业额" or "投资" } && NameParts.IsClass(name.Object) && name.Scope.Length == 0)
        {
            label = StandardNames.Of(label + (cursor.Total.Name.Head == "生产总值" ? "增加值" : cursor.Total.Name.Head));
            parents.Add(cursor.Total.Name.Text);
        }

        row = label;
        return figure with { Indicator = label, Parents = parents };
    }

    private static ReportedFigure Measured(ReportedFigure figure, string? total)
    {
        var measure = figure.Measure;
        if (total is not null && measure.Aspect == MeasureAspect.Amount && figure.Unit is "%" or null)
        {
            measure = new(MeasureBasis.Unstated, MeasureAspect.Share);
        }
        else if (total is not null && measure.Aspect is MeasureAspect.Growth or MeasureAspect.Change)
        {
            measure = new(MeasureBasis.Unstated, MeasureAspect.ShareChange);
        }

        var period = figure.Period;
        return figure with
        {
            Measure = measure,
            Unit = measure.Aspect == MeasureAspect.ShareChange ? "百分点" : figure.Unit,
            Period = period is { } known && known.Last.Year == PeriodParts.AnyYear ? null : period,
            Part = period is { } part && part.Last.Year == PeriodParts.AnyYear ? part : null,
        };
    }

    private static ReportedFigure AtPlace(ReportedFigure figure, DocumentTable table, DocumentText text)
    {
        if (table.Starts is not { } starts || figure.Place.Cell is not { } cell || cell.Row >= starts.Count || cell.Column >= starts[cell.Row].Length)
        {
            return figure;
        }

        return figure with { At = text.At(starts[cell.Row][cell.Column]) };
    }

    [GeneratedRegex("^(?:表\\s?\\d+\\s*)?(?<of>.+?)(?:的)?(?:构成|结构)(?:情况)?(?:表)?$")]
    private static partial Regex Structure();
}
