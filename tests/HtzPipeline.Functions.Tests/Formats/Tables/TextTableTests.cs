using System.Buffers;
using HtzPipeline.Functions.Formats.Tables;
using HtzPipeline.Functions.Tests.Formats.Decoding;

namespace HtzPipeline.Functions.Tests.Formats.Tables;

public class TextTableTests
{
    private static readonly TextTable Table = new(
        ["period", "code", "value", "note"],
        [["2019-08", "007", "58.30", "=cmd|' /C calc'!A0"], ["2019-09", "12", "-3", null]]);

    [Fact]
    public void A_workbook_has_numbers_where_all_of_a_column_are_and_texts_everywhere_else()
    {
        var output = new ArrayBufferWriter<byte>();
        Table.WriteWorkbook(output);

        using var reader = XlsxDecoder.Open(output.WrittenSpan.ToArray());
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, 4).Select(reader.GetValue)]);
        }

        Assert.Equal(["period", "code", "value", "note"], rows[0]);
        Assert.Equal(["2019-08", "007", 58.3, "=cmd|' /C calc'!A0"], rows[1]);
        Assert.Equal(["2019-09", "12", -3.0, null], rows[2]);
    }

    [Fact]
    public void CSV_has_the_same_lines() =>
        Assert.Equal("period,code,value,note\r\n2019-08,007,58.30,'=cmd|' /C calc'!A0\r\n2019-09,12,-3,\r\n", Table.ToCsv());
}
