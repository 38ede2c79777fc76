using CsCheck;
using HtzPipeline.Functions.Formats.Tables;
using Sylvan.Data.Csv;

namespace HtzPipeline.Functions.Tests.Formats.Tables;

public class CsvTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a\u3000", "\"a\u3000\"")]
    [InlineData("其中:工业", "其中:工业")]
    public void Fields_are_quoted_where_RFC_4180_asks_for_it(string? field, string written) =>
        Assert.Equal($"{written},end\r\n", new CsvText().Field(field).Field("end").EndLine().ToString());

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("-", "'-")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\u3000@SUM(A1)", "'\u3000@SUM(A1)")]
    [InlineData("\u00A0+1+1", "'\u00A0+1+1")]
    [InlineData("\u202E=1+1", "'\u202E=1+1")]
    [InlineData("\uFEFF=1+1", "'\uFEFF=1+1")]
    [InlineData("\u0000-1+1", "'\u0000-1+1")]
    [InlineData("\uFF0D1+1", "'\uFF0D1+1")]
    [InlineData("-1e5", "'-1e5")]
    [InlineData("- 5", "'- 5")]
    [InlineData("-5 ", "\"'-5 \"")]
    public void What_a_spreadsheet_would_take_for_a_formula_becomes_text(string field, string written) =>
        Assert.Equal(written, new CsvText().Field(field).ToString());

    [Theory]
    [InlineData("-5.20")]
    [InlineData("+12.23")]
    [InlineData("-.5")]
    [InlineData("-0.00")]
    [InlineData("-281474976710656.0123456789")]
    [InlineData("2019-08")]
    [InlineData("2019-08-01T00:00:00+08:00")]
    public void Numbers_and_times_stay_what_they_are(string field) => Assert.Equal(field, new CsvText().Field(field).ToString());

    [Fact]
    public void Another_reader_reads_back_whatever_was_written() => Gen.Char["ab,\"\n\r =-中"].Array[0, 6].Select(chars => new string(chars)).Array[3].Sample(fields =>
    {
        var csv = new CsvText();
        foreach (var field in fields)
        {
            csv.Field(field);
        }

        using var reader = CsvDataReader.Create(new StringReader(csv.Field("end").EndLine().ToString()), new CsvDataReaderOptions { HasHeaders = false });
        Assert.True(reader.Read());
        Assert.Equal([.. fields.Select(f => f is ['\n' or '\r', ..] || f.TrimStart() is ['=' or '-', ..] ? $"'{f}" : f), "end"], Enumerable.Range(0, reader.FieldCount).Select(reader.GetString));
    });
}
