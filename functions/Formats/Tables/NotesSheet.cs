using HtzPipeline.Core.Reporting.Workbooks;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Tables;

/// <summary>The sheet that says how to read the others: releases, signs, units, measures, breaks.</summary>
internal static class NotesSheet
{
    public static TableSheet Of(Cube cube, Language language)
    {
        return new(
            In(new("说明", "Notes")),
            [new(In(new("事项", "Subject")), 16), new(In(new("代码", "Code")), 24), new(In(new("说明", "Note")), 60)],
            [
                .. cube.Areas.Select(area => Row(new("发布", "Release"), area.Area.Code, new(
                    $"{area.Area.Name.Zh} 第 {area.Release} 次发布,{Time(area.Time)}", $"{area.Area.Name.En}, release {area.Release}, {Time(area.Time)}"))),
                Row(new("指标目录", "Catalogue"), cube.Catalogue.Version, new("名称、单位所依据的目录版本", "The version that names and units are taken from")),
                .. StatusFacts.All.Select(status => Row(new("状态", "Status"), status.Code.ToString(), status.Sign.Zh.Length == 0 ? status.Name : new(
                    $"{status.Sign.Zh} {status.Name.Zh}", $"{status.Sign.En} {status.Name.En}"))),
                Row(new("符号", "Sign"), "?", new("存疑", "Doubtful")),
                Row(new("符号", "Sign"), "≥", new("不低于(原文如“350余”)", "At least (printed as \"more than 350\")")),
                Row(new("符号", "Sign"), "≤", new("不超过", "At most")),
                Row(new("符号", "Sign"), "≈", new("约", "About")),
                .. cube.Series.SelectMany(series => series.Figures).Select(figure => figure.Figure.Unit).Distinct().Order(StringComparer.Ordinal)
                    .Select(unit => Row(new("单位", "Unit"), unit, cube.Catalogue.Unit(unit)?.Name ?? unit)),
                .. cube.Series.Select(series => series.Measure).Distinct().OrderBy(measure => measure.Measure)
                    .Select(measure => Row(new("口径", "Measure"), measure.Code, measure.Name)),
                .. from indicator in cube.Series.Select(series => series.Indicator).DistinctBy(indicator => indicator.Code)
                   from one in indicator.Breaks
                   select Row(new("口径变动", "Series break"), indicator.Code, new(
                       $"{indicator.Name.Zh} 自 {one.From} 起:{one.What.Zh}", $"{indicator.Name.En}, from {one.From}: {one.What.En}")),
            ]);

        string In(LocalText text) => text.In(language);

        TableCell[] Row(LocalText subject, string code, LocalText note) => [In(subject), code, In(note)];
    }

    private static string Time(DateTimeOffset? time) => time?.ToChinaTime().ToIsoText() ?? "—";
}
