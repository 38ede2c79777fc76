using System.Globalization;
using System.Text;
using Sylvan.Data.Csv;

namespace HtzPipeline.Functions.Tests.Formats.Decoding;

internal static class CsvDecoder
{
    public static IEnumerable<DecodedFigure> Decode(byte[] answer) => Rows(answer).Select(row => new DecodedFigure(
        row["indicator"], row["area"], row["measure"], row["period"], Number(row["value"]), Number(row["value"])?.Scale, row["status"].Single(), row["unit"],
        OrNull(row["precision"]), bool.Parse(row["derived"]), Plain(row["text"]),
        DecodedFigure.WordOf(row["decision"], row["submission"], OrNull(row["restsOn"]))));

    /// <summary>Nothing and an empty text are one, and whether a text had an apostrophe before a formula's sign is not known any more.</summary>
    public static DecodedFigure Kept(DecodedFigure figure) => figure with { Text = Plain(figure.Text) };

    public static List<Dictionary<string, string>> Rows(byte[] answer)
    {
        using var reader = CsvDataReader.Create(new StringReader(Encoding.UTF8.GetString(answer)));
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetString));
        }

        return rows;
    }

    public static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    public static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;

    public static string? Plain(string? text) => OrNull(text)?.TrimStart('\'');
}
