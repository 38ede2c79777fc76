using Azure.Data.Tables;

namespace HtzPipeline.Functions.Storage.Bulletins;

/// <summary>A bulletin that was written when its month was complete, or had changed since, as the log has it.</summary>
/// <param name="Area">The code of the area whose bulletin it is.</param>
/// <param name="Number">Its number in the log of the area, from 1.</param>
/// <param name="Period">Its month.</param>
/// <param name="Template">The name of its template.</param>
/// <param name="Language">Its language.</param>
/// <param name="TemplateVersion">The version of its template.</param>
/// <param name="Release">The release of the area that it was written from.</param>
/// <param name="Content">What it says, as a hash in hexadecimal digits: the same text by the same version of the template has the same.</param>
/// <param name="Written">When it was entered, UTC.</param>
internal sealed record BulletinEdition(
    string Area, long Number, Period Period, string Template, Language Language, string TemplateVersion, long Release, string Content, DateTimeOffset Written)
{
    private const int DigitsInName = 8;

    /// <summary>The name of its files but for the extension: <c>2019-08/brief.zh.r12-4f3a9c21</c>. No other text has the same.</summary>
    public string Name => $"{Period}/{Template}.{LanguageCode}.r{Release}-{Content[..DigitsInName]}";

    /// <summary>Its language as the API names it.</summary>
    public string LanguageCode => Language == Language.Zh ? "zh" : "en";

    /// <summary>Whether another is of the same month, template and language.</summary>
    public bool IsOfSame(BulletinEdition other) => (Period, Template, Language) == (other.Period, other.Template, other.Language);

    /// <summary>The key of the row with a number.</summary>
    public static string RowKey(long number) => $"{number:D10}";

    /// <summary>Reads the row.</summary>
    public static BulletinEdition Of(TableEntity row) => new(
        row.PartitionKey,
        long.Parse(row.RowKey, System.Globalization.CultureInfo.InvariantCulture),
        Period.Parse(row.GetString("period")),
        row.GetString("template"),
        row.GetString("language") == "zh" ? Language.Zh : Language.En,
        row.GetString("templateVersion"),
        row.GetInt64("release")!.Value,
        row.GetString("content"),
        row.GetDateTimeOffset("written")!.Value);

    /// <summary>The row.</summary>
    public TableEntity ToRow() => new(Area, RowKey(Number))
    {
        ["period"] = Period.ToString(),
        ["template"] = Template,
        ["language"] = LanguageCode,
        ["templateVersion"] = TemplateVersion,
        ["release"] = Release,
        ["content"] = Content,
        ["written"] = Written,
    };
}
