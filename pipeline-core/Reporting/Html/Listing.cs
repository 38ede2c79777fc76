using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting.Html;

/// <summary>The lists of a report, each a table that becomes cards on a phone.</summary>
internal static class Listing
{
    private static readonly Dictionary<string, LocalText> CertaintyNames = new()
    {
        ["stated"] = new("写明", "stated"),
        ["carried"] = new("承前", "carried"),
        ["inferred"] = new("推断", "inferred"),
    };

    public static void WriteHeld(HtmlWriter html, IReadOnlyList<HeldFigure> held) => Write(
        html,
        "held",
        new("暂缓发布的数据", "Figures held back"),
        held,
        (new("位置", "Place"), figure => figure.Place),
        (new("原文", "As written"), figure => figure.Text),
        (new("指标", "Indicator"), figure => figure.IndicatorName ?? figure.Indicator),
        (new("区域", "Area"), figure => figure.AreaName ?? figure.Area),
        (new("时期", "Period"), figure => figure.Period),
        (new("口径", "Measure"), figure => figure.MeasureName ?? figure.Measure));

    public static void WritePassages(HtmlWriter html, IReadOnlyList<PassageReading> passages) => Write(
        html,
        "passages",
        new("正文读作", "What the text was read as"),
        passages,
        (new("位置", "Place"), reading => reading.Place),
        (new("原文", "As written"), reading => reading.Words),
        (new("读作", "Read as"), reading => reading.InFull),
        (new("把握", "Certainty"), reading => CertaintyNames.GetValueOrDefault(reading.Certainty, reading.Certainty)));

    public static void WriteOmissions(HtmlWriter html, IReadOnlyList<OmittedFigure> omissions) => Write(
        html,
        "omissions",
        new("比上次少报的数据", "Left out that the last file had"),
        omissions,
        (new("指标", "Indicator"), figure => figure.IndicatorName),
        (new("区域", "Area"), figure => figure.AreaName),
        (new("口径", "Measure"), figure => figure.MeasureName),
        (new("上次时期", "Last period"), figure => figure.Period),
        (new("上次数据", "Last figure"), figure => figure.Value));

    public static void WriteSilentRows(HtmlWriter html, IReadOnlyList<RowWithoutFigure> rows) => Write(
        html,
        "rows",
        new("没有给出数据的行", "Rows that gave no figure"),
        rows,
        (new("工作表", "Sheet"), row => row.Sheet ?? ""),
        (new("行", "Row"), row => $"{row.Row}"),
        (new("内容", "Text"), row => row.Text),
        (new("当作", "Taken for"), row => SheetView.NameOf(row.TakenFor)),
        (new("原因", "Why"), row => row.Why));

    public static void WriteUnderstanding(HtmlWriter html, SheetUnderstanding understanding)
    {
        using var details = html.Open("details");
        html.Element("summary", new LocalText("这张表是怎样读懂的", "How this sheet was understood"));
        Table(
            html,
            understanding.Ranges,
            (new("范围", "Range"), range => range.Range),
            (new("当作", "Taken for"), range => SheetView.NameOf(range.Role)),
            (new("原因", "Why"), range => range.Why));
    }

    private static void Write<T>(
        HtmlWriter html, string id, LocalText title, IReadOnlyList<T> items, params ReadOnlySpan<(LocalText Heading, Func<T, LocalText> Value)> columns)
    {
        if (items.Count > 0)
        {
            using var section = html.Open("section", ("id", id));
            html.Element("h2", title.With(text => $"{text} ({items.Count})"));
            Table(html, items, columns);
        }
    }

    private static void Table<T>(HtmlWriter html, IReadOnlyList<T> items, params ReadOnlySpan<(LocalText Heading, Func<T, LocalText> Value)> columns)
    {
        const int Most = 500;
        using var table = html.Open("table", ("class", "list"));
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            foreach (var (heading, _) in columns)
            {
                html.Element("th", heading, ("scope", "col"));
            }
        }

        using var body = html.Open("tbody");
        foreach (var item in items.Take(Most))
        {
            using var row = html.Open("tr");
            foreach (var (heading, value) in columns)
            {
                html.Element("td", value(item), ("data-heading", heading.Zh));
            }
        }
    }
}
