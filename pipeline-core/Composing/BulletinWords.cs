using System.Globalization;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing;

/// <summary>The words that stand around a bulletin in documents and pages alike, in its language.</summary>
internal static class BulletinWords
{
    // All files, days and readers are of one time zone, which has no summer time.
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>The title of the sources.</summary>
    public static string Sources(Language language) => new LocalText("数据来源", "Sources").In(language);

    /// <summary>The title of the footnotes.</summary>
    public static string Notes(Language language) => new LocalText("注释", "Notes").In(language);

    /// <summary>As of which release the figures are: 数据截至第7次发布（2019年9月10日）; says so where nothing is released.</summary>
    public static string AsOf(ComposedBulletin bulletin) => (bulletin.Header switch
    {
        { Released: { } released, Release: var release } => new LocalText($"数据截至第{release}次发布（{Day(released, Language.Zh)}）", $"Figures as of release {release} ({Day(released, Language.En)})"),
        _ => new LocalText("尚无已发布的数据", "No figures have been published yet"),
    }).In(bulletin.Language);

    /// <summary>What it was composed by.</summary>
    public static string Composed(ComposedBulletin bulletin) => new LocalText($"由模板{bulletin.Header.Template}生成", $"Composed by the template {bulletin.Header.Template}").In(bulletin.Language);

    /// <summary>A source in one line: 经济发展局：economy/2019-08/工业.csv（2019年9月10日上报）; by its submission where its file is not known any more.</summary>
    public static string Source(BulletinSource source, Language language)
    {
        var day = Day(source.Uploaded, language);
        var (department, file) = (source.Department ?? "", source.File ?? source.Submission);
        return new LocalText(
            $"{department}{(department.Length > 0 ? "：" : "")}{file}（{day}上报）",
            $"{department}{(department.Length > 0 ? ": " : "")}{file} (uploaded {day})").In(language);
    }

    /// <summary>The number of a table or chart before its caption: 表1, Figure 2.</summary>
    public static string Numbered(LocalText kind, int number, Language language) =>
        language == Language.Zh ? string.Create(CultureInfo.InvariantCulture, $"{kind.Zh}{number}") : string.Create(CultureInfo.InvariantCulture, $"{kind.En} {number}");

    /// <summary>A table's kind, before its number.</summary>
    public static LocalText Table { get; } = new("表", "Table");

    /// <summary>A chart's kind, before its number.</summary>
    public static LocalText Figure { get; } = new("图", "Figure");

    private static string Day(DateTimeOffset time, Language language)
    {
        var day = time.ToOffset(ChinaOffset);
        return language == Language.Zh
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日")
            : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
    }
}
